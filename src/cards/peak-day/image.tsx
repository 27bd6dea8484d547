import { ringRim } from '../../ui/ring';
import { dot, fill, polar, stroke, through } from '../image/art';
import { lead, note, phrase, pill } from '../image/blocks';
import type { CardImage } from '../image/frame';
import { Foot, inside, opening, Page } from '../image/page';

/** How far the day is lifted out of the ring, as a share of its radius. */
const LIFT = 0.12;
const HOLE = 0.16;

/** The ring with its greatest day lifted out. */
export const image: CardImage<'peak-day'> = (card, frame) => {
  const { sheet, size, ground, ring } = frame;
  const width = size === 'preview' ? 560 : inside(frame);
  const plan = {
    story: { x: 560, y: 1350, diameter: 900 },
    square: { x: 740, y: 770, diameter: 500 },
    preview: { x: 930, y: 315, diameter: 540 },
  }[size];
  const foot = pill(card.pill.label, card.pill.value, frame, width * 0.75);
  const limit = size === 'preview' ? sheet.height - sheet.bottom - foot.height - 14 : sheet.height * 0.44;
  const head = opening(frame, limit, (most) => [
    lead(card.words.lead, frame, width),
    phrase(card.hero, frame, width, most),
    note(card.words.note, frame, width),
  ]);
  const radius = plan.diameter / 2;
  const y = size === 'preview' ? plan.y : Math.max(plan.y, head.bottom + 20 + radius * (1 + LIFT));
  const turn = (card.day + 0.5) / Math.max(1, ring.days.length);
  const rim = (ringRim(ring)[card.day] ?? 1) * radius;
  const at = (r: number, aside: number) => polar(plan.x, y, r, turn + aside);
  const [heart, out] = [at(radius * HOLE, 0), at(rim + radius * LIFT, 0)];
  return {
    rings: [{ x: plan.x, y, diameter: plan.diameter }],
    art:
      stroke(through([heart, out]), ground.background, radius * 0.07) +
      fill(`${through([heart, at(rim, -0.006), at(rim, 0.006)])}Z`, ground.shout) +
      stroke(through([heart, out]), ground.shout, radius * 0.024) +
      dot(...out, radius * 0.06, ground.shout),
    content: (
      <Page frame={frame}>
        {head.element}
        <Foot frame={frame} block={foot} right={size === 'story' && turn > 0.53 && turn < 0.82} />
      </Page>
    ),
  };
};
