import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DisplayType } from '@/ui/looks';
import { displayFaces, drawsHangul, pointsOf, rangeOf } from './display';
import { inScript, scriptRules } from './scripts';

/** Where the package keeps its subsets; relative to the project, which is where the server runs. */
export const SUBSETS = join(process.cwd(), 'node_modules/pretendard/dist/web/variable/woff2-dynamic-subset');
const STYLESHEET = join(SUBSETS, '../pretendardvariable-dynamic-subset.css');

interface Subset {
  readonly file: string;
  readonly points: ReadonlySet<number>;
}

let cached: readonly Subset[] | undefined;

function subsets(): readonly Subset[] {
  cached ??= readFileSync(STYLESHEET, 'utf8')
    .split('@font-face')
    .flatMap((face) => {
      const file = /woff2-dynamic-subset\/([\w.-]+\.woff2)/.exec(face)?.[1];
      const range = /unicode-range:([^;]+);/.exec(face)?.[1];
      if (!file || !range) return [];
      return [{ file, points: pointsOf(range) }];
    });
  return cached;
}

/** What is written beside the words of a page when it is there: particles after names, dates and times as Intl writes them. */
const OF_HANGUL = '은는이가을를과와으로년월일요시분초오전후및개명회번';

/**
 * Font faces for exactly the characters of `words`, set in a theme's type: only the files that hold one of them, and only for those
 * characters. A Korean story needs a few hundred bytes of them instead of the package's 55 kB stylesheet, and no stylesheet of its own to
 * wait for. Letters of scripts that Pretendard lacks have faces of their own, which stand last in every stack: a browser looks the names of a
 * stack up from its beginning, letter or no letter, and on Linux each name of a system's face is a question to another process.
 */
export function pageFaces(words: string, type: DisplayType): string {
  const all = /[\uac00-\ud7af]/.test(words) ? words + OF_HANGUL : words;
  const wanted = [...new Set(all.match(/[^\0-\x7e]/gu))].map((char) => char.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const scale = `size-adjust:${Math.round(type.hangulScale * 100)}%;`;

  /** One face under two names; the second is as large as letters beside Latin display figures are. */
  const declare = (family: string, src: string, points: readonly number[], large = points): string => {
    const face = (name: string, own: readonly number[], more = '') =>
      own.length === 0
        ? ''
        : `@font-face{font-family:"${name}";${more}font-weight:45 920;font-display:swap;src:${src};unicode-range:${rangeOf(own)}}`;
    return face(family, points) + face(`${family} Display`, large, scale);
  };

  const rules = subsets().map(({ file, points }) => {
    // The package's ranges name Han letters that its files lack.
    const used = wanted.filter((point) => points.has(point) && !inScript(point));
    const large = used.filter((point) => !drawsHangul(type, point));
    return declare('Pretendard', `url(/fonts/${file}) format("woff2")`, used, large);
  });
  return displayFaces(type, wanted) + rules.join('') + scriptRules(wanted, (src, points) => declare('Scripts', src, points));
}
