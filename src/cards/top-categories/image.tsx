import { lead, note } from '../image/blocks';
import type { CardImage } from '../image/frame';
import { inside, opening, Page } from '../image/page';

export const image: CardImage<'top-categories'> = (card, frame) => {
  const width = inside(frame);
  const head = opening(frame, frame.sheet.height * 0.5, () => [
    lead(card.words.lead, frame, width),

    note(card.words.note, frame, width),
  ]);
  return { content: <Page frame={frame}>{head.element}</Page> };
};
