import { createHash } from 'node:crypto';
import type { CardKind, PictureSize, StoryModel } from '../model/card';

/** One picture to draw: plain JSON, so that it can be handed to another thread. */
export interface PictureJob {
  readonly story: StoryModel;
  readonly card: CardKind;
  readonly size: PictureSize;
}

/** Raised by hand when drawing changes, so that pictures drawn before are drawn anew. The reference pictures of the tests tell when. */
export const DRAWING_VERSION = 2;

/**
 * The name of a picture: SHA-256 (hex) of all that it is drawn from. Two people with the same card share one file; new words or
 * a new drawing make a new one. Undefined when the story has no such card.
 */
export function pictureKey({ story, card, size }: PictureJob): string | undefined {
  const index = story.cards.findIndex(({ kind }) => kind === card);
  const model = story.cards[index];
  if (model === undefined) return undefined;
  const { theme, locale, label, ring, cards } = story;
  const content = JSON.stringify([DRAWING_VERSION, size, theme, locale, label, index, cards.length, model, ring]);
  return createHash('sha256').update(content).digest('hex');
}
