import { lead, pill, words } from '../image/blocks';
import type { CardImage } from '../image/frame';
import { Foot, inside, opening, Page } from '../image/page';

/** The cover: the year's ring, larger than the page. */
export const image: CardImage<'intro'> = (card, frame) => {
  const { size } = frame;
  const width = size === 'preview' ? 610 : inside(frame);
  const plan = {
    story: { title: 168, limit: 1000, x: 650, y: 1330, diameter: 1360 },
    square: { title: 124, limit: 620, x: 720, y: 900, diameter: 1040 },
    preview: { title: 92, limit: 470, x: 985, y: 330, diameter: 740 },
  }[size];
  const foot = pill('', card.name ?? '', frame, width * 0.8);
  const head = opening(frame, plan.limit, (most) => [
    words(card.title, frame, { voice: 'display', size: Math.min(plan.title, most), width, lines: 3, steps: 2 }),
    lead(card.words.lead, frame, width * 0.9),
  ]);
  const y = size === 'preview' ? plan.y : Math.max(plan.y, head.bottom + 24 + plan.diameter * 0.47);
  return {
    rings: [{ x: plan.x, y, diameter: plan.diameter }],
    content: (
      <Page frame={frame}>
        {head.element}
        {card.name === null ? null : <Foot frame={frame} block={foot} />}
      </Page>
    ),
  };
};
