import { hero, lead, note, pill } from '../image/blocks';
import type { CardImage } from '../image/frame';
import { Foot, inside, opening, Page } from '../image/page';

/** The badge: the place among all who played them, over the ring of one's own year. */
export const image: CardImage<'standing'> = (card, frame) => {
  const { size, sheet } = frame;
  const width = size === 'preview' ? 620 : inside(frame);
  const plan = {
    story: { x: 600, y: 1400, diameter: 1180 },
    square: { x: 700, y: 860, diameter: 860 },
    preview: { x: 995, y: 330, diameter: 700 },
  }[size];
  const foot = pill(card.pill.label, card.pill.value, frame, width * 0.75);
  const limit = size === 'preview' ? sheet.height - sheet.bottom - foot.height - 14 : sheet.height * 0.5;
  const head = opening(frame, limit, (most) => [
    lead(card.words.lead, frame, width, 3),
    hero(card.hero, frame, width, most),
    note(card.place, frame, width, 1),
  ]);
  const y = size === 'preview' ? plan.y : Math.max(plan.y, head.bottom + 20 + plan.diameter * 0.47);
  return {
    rings: [{ x: plan.x, y, diameter: plan.diameter }],
    content: (
      <Page frame={frame}>
        {head.element}
        <Foot frame={frame} block={foot} />
      </Page>
    ),
  };
};
