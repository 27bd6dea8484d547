import { tie } from '../../ui/tie';
import type { Frame, Setting } from './frame';

/** Lines of text at the size at which they fit. */
export interface Fitted extends Setting {
  readonly lines: readonly string[];
}

/** What is sized to fill a line leaves this much: kerning, which is not measured, may also push letters apart. */
export const SNUG = 0.985;

const SHRINK = 0.8;
export const ELLIPSIS = '…';
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const split = (text: string): string[] => [...graphemes.segment(text)].map(({ segment }) => segment);
/** Scripts that break between any two letters. Hangul does not: its words stay whole. */
const BREAKS_ANYWHERE = /[\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0eff\u1780-\u17ff\u1000-\u109f]|[\ud840-\ud87f]/;
/** Never begins a line. */
const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々]/u;

/**
 * Breaks `text` into at most `lines` lines of `width` pixels: by words, then by grapheme; then one step smaller, twice at most;
 * then with an ellipsis. So nothing a person can be called runs over the edge.
 */
export function fitLines(
  text: string,
  frame: Pick<Frame, 'measure'>,
  setting: Setting & { width: number; lines: number; steps?: number },
): Fitted {
  const { width, lines: most, voice, tracking = 0, steps = 1 } = setting;
  let { size } = setting;
  for (let step = 0; ; step++) {
    const fits = (line: string) => frame.measure(line, { voice, size, tracking }) <= width;
    const tied = wrap(tie(text), fits).map((line) => line.replaceAll('\u00a0', ' '));
    const loose = tied.length > most || tied.some((line) => !fits(line));
    const whole = loose ? wrap(text, fits) : tied;
    const broken = whole.some((line) => !fits(line));
    if (whole.length <= most && !broken) return { voice, size, tracking, lines: whole };
    if (step === steps) {
      const lines = broken ? wrap(text, fits, true) : whole;
      return { voice, size, tracking, lines: lines.length <= most ? lines : cut(lines, most, fits) };
    }
    size = Math.round(size * SHRINK);
  }
}

/** The largest size up to `most` at which `text` fits on one line, `least` at the smallest (then it is cut). */
export function fitSize(
  text: string,
  frame: Frame,
  setting: Omit<Setting, 'size'> & { width: number; most: number; least: number },
): number {
  const { most, least, width, ...rest } = setting;
  const natural = frame.measure(text, { ...rest, size: 1000 }) / 1000;
  return Math.max(least, Math.min(most, Math.floor((width * SNUG) / Math.max(natural, 0.001))));
}

function wrap(text: string, fits: (line: string) => boolean, byGrapheme = false): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text, byGrapheme)) {
    const longer = line + piece;
    if (line === '' || fits(longer.trimEnd())) line = longer;
    else {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    }
  }
  if (line.trim() !== '' || lines.length === 0) lines.push(line.trimEnd());
  return byGrapheme ? lines : balanced(lines, text, fits);
}

/** Up to this many ways of breaking are weighed; what is longer stays as it fell. */
const MOST_PARTS = 40;
/** What a break is worth against uneven lines: best where a sentence ends, next where a clause does, and bad behind a word that leans on the next. */
const [AFTER_SENTENCE, AFTER_CLAUSE, AFTER_LEANING] = [0.25, 0.15, 0.1];
const LEANING = /[^ ] (a|an|the|of|to|in|on|at|by|and|or|my|your|with|from) $/i;
/** Hangul and Han are about as wide as two letters. */
const lengthOf = (text: string): number => text.length + (text.match(WIDE)?.length ?? 0) * 0.7;
const WIDE = /[\u1100-\u11ff\u3041-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;

/** As many lines as there are, of even length, broken where a voice would pause. */
function balanced(lines: string[], text: string, fits: (line: string) => boolean): string[] {
  const parts = pieces(text, false);
  if (lines.length < 2 || lines.length > 3 || parts.length > MOST_PARTS) return lines;
  const mean = lengthOf(text) / lines.length;
  const cost = (line: string, last: boolean): number => {
    const uneven = (lengthOf(line.trimEnd()) - mean) / mean;
    if (last) return uneven ** 2;
    const pause = /[.!?…]['"’”]? $/.test(line) ? AFTER_SENTENCE : /[,;:] $/.test(line) ? AFTER_CLAUSE : 0;
    return uneven ** 2 - pause + (LEANING.test(line) ? AFTER_LEANING : 0);
  };
  const slice = (from: number, to?: number) => parts.slice(from, to).join('');
  const ways = breaksOf(parts.length, lines.length).map((at) => {
    const broken = [...at, parts.length].map((to, i) => slice(at[i - 1] ?? 0, to));
    return { broken, cost: broken.reduce((sum, line, i) => sum + cost(line, i === at.length), 0) };
  });
  const best = ways.sort((a, b) => a.cost - b.cost).find(({ broken }) => broken.every((line) => fits(line.trim())));
  return best?.broken.map((line) => line.trim()) ?? lines;
}

/** All ways of breaking `count` parts into two or three lines: where the second line begins, and the third. */
function breaksOf(count: number, lines: number): number[][] {
  const first = Array.from({ length: count - 1 }, (_, i) => i + 1);
  if (lines === 2) return first.map((at) => [at]);
  return first.flatMap((at) => first.filter((next) => next > at).map((next) => [at, next]));
}

/** White space, but for what holds "5 am" together. */
const BREAKING_SPACE = /[^\S\u00a0\u202f]/;

/** The smallest parts that may stand on different lines; white space stays with what it follows. */
function pieces(text: string, byGrapheme: boolean): string[] {
  const out: string[] = [];
  for (const grapheme of split(text)) {
    const last = out.at(-1);
    const previous = last?.at(-1) ?? '';
    const joins =
      last !== undefined &&
      (/\s/.test(grapheme) ||
        CLOSING.test(grapheme) ||
        (!byGrapheme && !BREAKING_SPACE.test(previous) && !BREAKS_ANYWHERE.test(grapheme + previous)));
    if (joins) out[out.length - 1] = last + grapheme;
    else out.push(grapheme);
  }
  return out;
}

function cut(lines: readonly string[], most: number, fits: (line: string) => boolean): string[] {
  const kept = lines.slice(0, most);
  const letters = split(kept.at(-1) ?? '');
  while (letters.length > 0 && !fits(`${letters.join('').trimEnd()}${ELLIPSIS}`)) letters.pop();
  return [...kept.slice(0, -1), `${letters.join('').trimEnd()}${ELLIPSIS}`];
}
