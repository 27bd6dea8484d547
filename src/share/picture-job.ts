import { createHash } from 'node:crypto';
import type { CardKind, StoryModel } from '../model/card';
import type { PictureName } from '../model/picture';
import { POSTER } from '../model/picture';
import { groundOf } from '../ui/themes';

/** One picture to draw: plain JSON, so that it can be handed to another thread. */
export type PictureJob = PictureName & { readonly story: StoryModel };

/** Raised by hand when drawing changes, so that pictures drawn before are drawn anew. The reference pictures of the tests tell when. */
export const DRAWING_VERSION = 4;

/** Cards that show nothing of the ring: one picture for all who have the same words. A test draws them with other rings. */
export const RINGLESS: ReadonlySet<CardKind> = new Set([
  'again',
  'archetype',
  'biggest',
  'binge',
  'clock',
  'first',
  'last-year',
  'late-night',
  'may-love',
  'next-badge',
  'obsession',
  'quiz',
  'race',
  'spend',
  'standout-days',
  'streak',
  'top-categories',
  'top-creators',
  'top-items',
  'weeks',
]);

/**
 * The name of a picture: SHA-256 (hex) of all that it is drawn from. Two people with the same card share one file; new words or
 * a new drawing make a new one. Undefined when the story has no such card.
 */
export function pictureKey({ story, card, size }: PictureJob): string | undefined {
  const { theme, brand, locale, label, ring, cards, title } = story;
  const drawn = [DRAWING_VERSION, size, locale, label, theme, brand ?? null];
  const { alt: _alt, ...shape } = ring;
  if (card === POSTER) return digest([...drawn, POSTER, title, cards, shape]);
  const index = cards.findIndex(({ kind }) => kind === card);
  const model = cards[index];
  if (model === undefined) return undefined;
  // Where the card stands in its story changes its ground and nothing else.
  return digest([...drawn, groundOf(theme, index, cards.length, brand).background, model, RINGLESS.has(card) ? null : shape]);
}

const digest = (content: unknown): string => createHash('sha256').update(JSON.stringify(content)).digest('hex');
