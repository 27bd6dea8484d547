import { existsSync, readFileSync } from 'node:fs';
import { packageFile } from './package-file';

const ART = ['node_modules', '@twemoji', 'svg'] as const;
const PICTORIAL = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;
/** Drawn as a picture unless the text asks otherwise (U+FE0E). */
const PICTURE_BY_DEFAULT = /\p{Emoji_Presentation}|\ufe0f|\u20e3/u;
const SKIN_TONES = /[\u{1f3fb}-\u{1f3ff}]/gu;
const JOINER = '\u200d';

/** Pictures in use; a few hundred at most, each about 1 kB. */
const art = new Map<string, string | null>();
const MOST_KEPT = 2000;

/** Whether a grapheme wants to be a picture rather than a glyph. */
export const isEmoji = (grapheme: string): boolean =>
  PICTORIAL.test(grapheme) && PICTURE_BY_DEFAULT.test(grapheme) && !grapheme.includes('\ufe0e');

/** Whether a grapheme could be a picture where no face has a glyph for it. */
export const couldBeEmoji = (grapheme: string): boolean => PICTORIAL.test(grapheme);

/** Twemoji's file name of a sequence: code points joined by hyphens, without U+FE0F unless the sequence is joined. */
function fileOf(sequence: string): string {
  const shown = sequence.includes(JOINER) ? sequence : sequence.replaceAll('\ufe0f', '');
  return `${[...shown].map((char) => char.codePointAt(0)?.toString(16)).join('-')}.svg`;
}

/** What to look for, best first: newer sequences than the art fall back to the plain figure, then to its first part. */
function* spellings(grapheme: string): Generator<string> {
  yield grapheme;
  yield grapheme.replaceAll('\ufe0f', '');
  yield grapheme.replace(SKIN_TONES, '');
  const [head] = grapheme.replace(SKIN_TONES, '').split(JOINER);
  if (head) yield head;
}

/** The picture of an emoji as a data URI, from the art that ships with Annum; null when there is none. */
export function emojiArt(grapheme: string): string | null {
  const kept = art.get(grapheme);
  if (kept !== undefined) return kept;
  let found: string | null = null;
  for (const spelling of spellings(grapheme)) {
    const file = packageFile(...ART, fileOf(spelling));
    if (!existsSync(file)) continue;
    found = `data:image/svg+xml;base64,${readFileSync(file).toString('base64')}`;
    break;
  }
  if (art.size >= MOST_KEPT) art.clear();
  art.set(grapheme, found);
  return found;
}
