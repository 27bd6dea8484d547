import { arc, stroke } from '../image/art';
import { hero, lead, note, pill } from '../image/blocks';
import type { CardImage } from '../image/frame';
import { Foot, inside, opening, Page } from '../image/page';

/** The longer of the two arcs goes this far round. */
const FULL = 0.92;

/** The year's total: the ring, and round it one's own arc (loud) beside the median person's (the pill's colour). */
export const image: CardImage<'total'> = (card, frame) => {
  const { size, ground, sheet } = frame;
  const width = size === 'preview' ? 600 : inside(frame);
  const plan = {
    story: { limit: 1000, x: 620, y: 1400, reach: 480 },
    square: { limit: 540, x: 770, y: 800, reach: 255 },
    preview: { limit: 440, x: 935, y: 330, reach: 245 },
  }[size];
  const head = opening(frame, plan.limit, (most) => [
    lead(card.words.lead, frame, width),
    hero(card.hero, frame, width, most),
    note(card.words.note, frame, size === 'square' ? width * 0.92 : width),
  ]);
  const { x, reach } = plan;
  const y = size === 'preview' ? plan.y : Math.max(plan.y, head.bottom + 30 + reach);
  if (card.median === null) return { rings: [{ x, y, diameter: reach * 2 }], content: <Page frame={frame}>{head.element}</Page> };
  const { label, text, ratio } = card.median;
  const most = Math.max(1, ratio);
  const thick = reach * 0.075;
  return {
    rings: [{ x, y, diameter: (reach - thick * 3.1) * 2 }],
    art:
      stroke(arc(x, y, reach - thick / 2, 0, FULL / most), ground.shout, thick) +
      stroke(arc(x, y, reach - thick * 2, 0, Math.max(0.005, (FULL * ratio) / most)), ground.ink, thick),
    content: (
      <Page frame={frame}>
        {head.element}
        <Foot frame={frame} block={pill(label, text, frame, (sheet.width - sheet.margin) * 0.7)} />
      </Page>
    ),
  };
};
