import type { Measure, Voice } from '../cards/image/frame';
import { type DisplayType, looks } from '../ui/looks';
import { couldBeEmoji, emojiArt, isEmoji } from './emoji';
import { type Face, scriptFaces, type Voices, voicesOf } from './fonts';
import { isShaped, type Letters, shapedWidth, stackOf } from './text-painter';

/** Everything one picture needs to set its texts without an empty box: which faces, which emoji, and how wide things are. */
export interface TextPlan {
  /** The text with every grapheme that nothing can draw replaced. */
  readonly clean: (text: string) => string;
  readonly measure: Measure;
  /** Faces and emoji of the texts cleaned so far. */
  readonly letters: Letters;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Marks, joiners and controls that say nothing by themselves; U+200D and U+200C mean something only inside some scripts. */
const INVISIBLE = /[\p{C}\p{Variation_Selector}\p{Default_Ignorable_Code_Point}\u2800]/gu;
const JOINED_SCRIPT =
  /\p{Script=Arabic}|\p{Script=Devanagari}|\p{Script=Bengali}|\p{Script=Malayalam}|\p{Script=Sinhala}|\p{Script=Kannada}/u;
/** A letter under a heap of accents keeps the first few. */
const MOST_MARKS = 3;
/** Words are measured one by one and set together. */
const SHAPED_SLACK = 1.01;
/** Letters and signs that are one grapheme each and no emoji: nothing has to tell them apart. */
const ONE_BY_ONE = /^[ -~\u00a0\u00c0-\u017f\uac00-\ud7a3]*$/;
/** Stands for letters of a script that no bundled face draws. */
const UNKNOWN = '·';

/** Reads the texts of one picture and decides how to draw them. Pure apart from reading bundled files. */
export function planText(texts: readonly string[], locale: string, type: DisplayType = looks.dusk.type): TextPlan {
  const voices = voicesOf(type);
  const stacks = Object.values(voices);
  const scripts = scriptFaces(texts, locale);
  const used = new Set<Face>();
  const emoji: Record<string, string> = {};

  const faceOf = (char: string, stack: readonly Face[]): Face | undefined =>
    [...stack, ...scripts].find((face) => face.metrics().has(char.codePointAt(0) ?? 0));
  /** satori draws a grapheme with the face of its first letter: that face must have all of it, however it is set. */
  const drawnBy = (first: string, char: string): boolean =>
    stacks.every(
      (stack) =>
        faceOf(first, stack)
          ?.metrics()
          .has(char.codePointAt(0) ?? 0) === true,
    );
  const covered = (text: string): boolean =>
    [...graphemes.segment(text)].every(({ segment }) => {
      const [first = '', ...rest] = segment;
      for (const stack of stacks) {
        const face = faceOf(first, stack);
        if (face) used.add(face);
      }
      return drawnBy(first, first) && rest.every((char) => drawnBy(first, char));
    });
  const fewMarks = (grapheme: string): string => {
    const [first = '', ...rest] = grapheme;
    let marks = 0;
    return first + rest.filter((char) => !/\p{Mn}/u.test(char) || (drawnBy(first, char) && ++marks <= MOST_MARKS)).join('');
  };

  function cleanGrapheme(grapheme: string): string {
    const picture = isEmoji(grapheme) ? emojiArt(grapheme) : null;
    if (picture) {
      emoji[grapheme] = picture;
      return grapheme;
    }
    const spaced = grapheme.replace(/[\t\n\r]/g, ' ');
    const plain = fewMarks(JOINED_SCRIPT.test(spaced) ? spaced : spaced.replace(INVISIBLE, ''));
    if (plain === '' || covered(plain)) return plain;
    const simpler = plain.normalize('NFKC');
    if (simpler !== plain && covered(simpler)) return simpler;
    const fallback = couldBeEmoji(grapheme) ? emojiArt(grapheme) : null;
    if (fallback === null) return UNKNOWN;
    emoji[plain] = fallback;
    return plain;
  }

  const clean = (text: string): string => {
    if (/^[\x20-\x7e]*$/.test(text)) return text;
    let out = '';
    for (const { segment } of graphemes.segment(text.normalize('NFC'))) {
      const next = cleanGrapheme(segment);
      if (next !== UNKNOWN || !out.endsWith(UNKNOWN)) out += next;
    }
    return out;
  };

  const usedScripts = () => scripts.filter((face) => used.has(face));
  const letters: Letters = { emoji, voices, scripts: usedScripts, stack: (voice) => stackOf(voices[voice], usedScripts()) };

  const measure: Measure = (text, { voice, size, tracking = 0 }) => {
    if (isShaped(text)) return shapedWidth(letters.stack(voice), text, { voice, size, tracking }) * SHAPED_SLACK;
    const stack = voices[voice];
    let width = 0;
    if (ONE_BY_ONE.test(text)) {
      for (let i = 0; i < text.length; i++) width += advanceOf(text.charCodeAt(i), stack) * size + tracking * size;
      return text === '' ? 0 : width - tracking * size;
    }
    for (const { segment } of graphemes.segment(text)) {
      width += (emoji[segment] ? 1 : glyphsOf(segment, stack)) * size + tracking * size;
    }
    // The last letter's tracking moves nothing that can be seen.
    return text === '' ? 0 : width - tracking * size;
  };

  function glyphsOf(grapheme: string, stack: Voices[Voice]): number {
    let ems = 0;
    for (const char of grapheme) ems += advanceOf(char.codePointAt(0) ?? 0, stack);
    return ems;
  }

  const advances = new Map(stacks.map((stack) => [stack, new Map<number, number>()]));

  /** Lines are measured again and again while they are broken: a letter is looked for in the faces once. */
  function advanceOf(codePoint: number, stack: Voices[Voice]): number {
    const known = advances.get(stack)?.get(codePoint);
    if (known !== undefined) return known;
    const ems = faceOf(String.fromCodePoint(codePoint), stack)?.metrics().advance(codePoint) ?? 0;
    advances.get(stack)?.set(codePoint, ems);
    return ems;
  }

  return { clean, measure, letters };
}

/** A copy of plain JSON with every string passed through `change`. */
export function mapStrings<T>(value: T, change: (text: string) => string): T;
export function mapStrings(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((entry) => mapStrings(entry, change));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, mapStrings(entry, change)]));
}

/** Every string in plain JSON, in order. */
export function stringsOf(value: unknown): string[] {
  const found: string[] = [];
  mapStrings(value, (text) => {
    found.push(text);
    return text;
  });
  return found;
}
