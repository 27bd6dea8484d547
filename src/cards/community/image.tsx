import { dot } from '../image/art';
import { hero, lead, note, pill } from '../image/blocks';
import type { CardImage } from '../image/frame';
import { Foot, inside, opening, Page } from '../image/page';

const MOST_DOTS = 700;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
/** Round the ring, as a share of the crowd's radius. */
const CLEAR = 0.3;

/** Everybody gathered round one's own ring. */
export const image: CardImage<'community'> = (card, frame) => {
  const { sheet, size, ground } = frame;
  const preview = size === 'preview';
  const width = preview ? 640 : inside(frame);
  const plan = {
    story: { x: 770, y: 1300, r: 590, limit: 0.46 },
    square: { x: 780, y: 830, r: 430, limit: 0.5 },
    preview: { x: 985, y: 350, r: 330, limit: 1 },
  }[size];
  const foot = card.pill && pill(card.pill.label, card.pill.value, frame, width * 0.8);
  const footTop = sheet.height - sheet.bottom - (foot?.height ?? 0);
  const head = opening(frame, preview ? footTop - 14 : sheet.height * plan.limit, (most) => [
    lead(card.words.lead, frame, width, preview ? 1 : 2),
    hero(card.hero, frame, width, most * 0.8),
    note(card.words.note, frame, width, 2),
  ]);
  const { x, r } = plan;
  const y = preview ? plan.y : Math.max(plan.y, head.bottom + r * 0.94);
  const count = Math.min(MOST_DOTS, card.people);
  const under = (dx: number, dy: number) => {
    if (preview) return dx < sheet.margin + width + 10;
    return dy < head.bottom + 24 || (dy > footTop - 24 && dx < sheet.margin + width * 0.85);
  };
  const dots = Array.from({ length: count }, (_, i) => {
    const far = r * (CLEAR + (1 - CLEAR) * Math.sqrt(i / count));
    const [dx, dy] = [x + far * Math.cos(i * GOLDEN_ANGLE), y + far * Math.sin(i * GOLDEN_ANGLE)];
    return under(dx, dy) ? '' : dot(dx, dy, r * 0.013, ground.tints[(i * 5 + 1) % 12] ?? ground.ink);
  });
  return {
    rings: [{ x, y, diameter: r * CLEAR * 1.9 }],
    art: dots.join(''),
    content: (
      <Page frame={frame}>
        {head.element}
        {foot && <Foot frame={frame} block={foot} />}
      </Page>
    ),
  };
};
