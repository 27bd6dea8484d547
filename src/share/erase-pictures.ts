import { composeStory } from '../cards/compose';
import type { CardKind, StoryModel } from '../model/card';
import type { Edition } from '../model/edition';
import { LOCALES, type Pack } from '../model/pack';
import { PICTURE_SIZES, type PictureSize, POSTER } from '../model/picture';
import type { Recap } from '../model/recap';
import { pictureKey } from './picture-job';

/** What somebody's pictures were drawn from. */
export interface PicturesOf {
  readonly recap: Recap;
  readonly edition: Pick<Edition, 'label' | 'theme' | 'brand' | 'minDurationMs'>;
  readonly pack: Pack;
  /** The choices of cards that links made; null is all. */
  readonly choices: readonly (readonly CardKind[] | null)[];
}

/** A place that may have pictures: a folder, a bucket, or what a server keeps. */
export type RemovePicture = (key: string) => Promise<boolean>;

const AT_ONCE = 8;

/**
 * Removes every picture that any link or the owner could have had of a recap, as its edition looks now: each language, with and without name
 * and amounts, each choice of cards, all sizes. How many there were. One that somebody else's equal card shares is drawn again when asked for.
 */
export async function erasePictures(of: PicturesOf, places: readonly RemovePicture[]): Promise<number> {
  const keys = [...keysOf(of)];
  let removed = 0;
  const worker = async () => {
    for (let key = keys.pop(); key !== undefined; key = keys.pop()) {
      for (const remove of places) if (await remove(key)) removed += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return removed;
}

function keysOf(of: PicturesOf): Set<string> {
  const keys = new Set<string>();
  for (const story of storiesOf(of)) {
    for (const { kind } of story.cards) {
      for (const size of Object.keys(PICTURE_SIZES) as PictureSize[]) keys.add(pictureKey({ story, card: kind, size }) ?? '');
    }
    keys.add(pictureKey({ story, card: POSTER, size: POSTER }) ?? '');
  }
  keys.delete('');
  return keys;
}

function* storiesOf({ recap, edition, pack, choices }: PicturesOf): Generator<StoryModel> {
  const { label, theme, brand, minDurationMs } = edition;
  for (const locale of LOCALES) {
    for (const money of [false, true]) {
      for (const name of [{}, { displayName: null }]) {
        const story = composeStory({ recap, pack, label, theme, brand, minDurationMs, locale, money, ...name });
        for (const cards of choices) {
          yield cards === null ? story : { ...story, cards: story.cards.filter(({ kind }) => cards.includes(kind)) };
        }
      }
    }
  }
}
