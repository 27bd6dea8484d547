import { hero, lead, note } from '../image/blocks';
import type { CardImage } from '../image/frame';
import { inside, opening, Page } from '../image/page';

export const image: CardImage<'weeks'> = (card, frame) => {
  const width = inside(frame);
  const head = opening(frame, frame.sheet.height * 0.5, (most) => [
    lead(card.words.lead, frame, width),
    hero(card.hero, frame, width, most),
    note(card.words.note, frame, width),
  ]);
  return { content: <Page frame={frame}>{head.element}</Page> };
};
