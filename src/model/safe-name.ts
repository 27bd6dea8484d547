/** Longest name that a card shows, in graphemes. */
export const NAME_LIMIT = 60;
/** More marks than this on one letter are decoration that climbs over its neighbours; Vietnamese needs two, pointed Hebrew four. */
const EXTRA_MARKS = /(\p{M}{4})\p{M}+/gu;
/** Nothing further than this many UTF-16 units can be part of what is shown. */
const LENGTH_LIMIT = 4000;

/** Controls, lone surrogates, bidi embeddings, overrides, isolates and marks, line separators, fillers that draw nothing, byte-order marks. */
const HIDDEN =
  /[\p{Cc}\p{Cs}\u00ad\u061c\u115f\u1160\u180e\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0001}]/gu;
/** Tag characters belong to flags (England, Scotland, Wales) and to nothing else. */
const LOOSE_TAGS = /(?<!\u{1f3f4}[\u{e0020}-\u{e007f}]{0,7})[\u{e0000}-\u{e007f}]/gu;
/** Scripts that spell with joiners and non-joiners: Arabic and the Indic family. */
const JOINING =
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}]/u;
/**
 * Letters and signs that are one grapheme each and their own normal form, single spaces between: most names there are, and nothing to mend.
 * ASCII, Latin with accents, kana, Han, Hangul syllables.
 */
const PLAIN =
  /^[!-~\u00c0-\u017f\u3041-\u3096\u30a1-\u30fc\u4e00-\u9fff\uac00-\ud7a3]+(?: [!-~\u00c0-\u017f\u3041-\u3096\u30a1-\u30fc\u4e00-\u9fff\uac00-\ud7a3]+)*$/;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A joiner stays between a letter of a joining script and the next letter, and inside an emoji sequence; floods never do. */
function keepJoiners(text: string): string {
  return text.replace(/[\u200b\u200c\u200d]+/g, (run, index: number) => {
    const mark = [...run].find((char) => char !== '\u200b');
    if (mark === undefined) return '';
    const before = [...text.slice(Math.max(0, index - 8), index)].at(-1) ?? '';
    const after = [...text.slice(index + run.length, index + run.length + 2)][0] ?? '';
    const spells = JOINING.test(before) && /\p{L}/u.test(after);
    const picture =
      run === '\u200d' && /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f/u.test(before) && /\p{Extended_Pictographic}/u.test(after);
    return spells || picture ? mark : '';
  });
}

/**
 * A name as strangers may be shown it: no control or bidi-override characters, no zero-width floods, few marks a letter, one
 * line, at most `limit` graphemes with an ellipsis. Idempotent. Nothing visible left gives "?".
 */
export function safeName(name: string, limit = NAME_LIMIT): string {
  if (name.length <= limit && PLAIN.test(name)) return name;
  const plain = name
    .slice(0, LENGTH_LIMIT)
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]/g, ' ')
    .replace(HIDDEN, '')
    .replace(LOOSE_TAGS, '');
  const calm = keepJoiners(plain).normalize('NFC').replace(EXTRA_MARKS, '$1').replace(/\s+/gu, ' ').trim();
  const letters = [...graphemes.segment(calm)].map((part) => part.segment);
  const shown =
    letters.length <= limit
      ? calm
      : `${letters
          .slice(0, limit - 1)
          .join('')
          .trimEnd()}…`;
  return /[^\s\u2800]/u.test(shown) ? shown : '?';
}
