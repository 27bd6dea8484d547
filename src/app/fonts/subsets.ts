import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DisplayType } from '@/ui/looks';
import { displayFaces, drawsHangul, pointsOf, rangeOf } from './display';
import { scriptRules } from './scripts';

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
 * wait for. Letters of scripts that Pretendard lacks are declared as faces of the same family.
 */
export function pageFaces(words: string, type: DisplayType): string {
  const all = /[\uac00-\ud7af]/.test(words) ? words + OF_HANGUL : words;
  const wanted = [...new Set(all.match(/[^\0-\x7e]/gu))].map((char) => char.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const scale = `size-adjust:${Math.round(type.hangulScale * 100)}%;`;

  /** One face under both names; `Pretendard Display` is as large as letters beside Latin display figures are, where the theme has none. */
  const declare = (src: string, points: readonly number[]): string => {
    const face = (family: string, own: readonly number[], more = '') =>
      own.length === 0
        ? ''
        : `@font-face{font-family:"${family}";${more}font-weight:45 920;font-display:swap;src:${src};unicode-range:${rangeOf(own)}}`;
    const others = points.filter((point) => !drawsHangul(type, point));
    return face('Pretendard KR', points) + face('Pretendard Display', others, scale);
  };

  const rules = subsets().map(({ file, points }) => {
    const used = wanted.filter((point) => points.has(point));
    return used.length === 0 ? '' : declare(`url(/fonts/${file}) format("woff2")`, used);
  });
  // The package's ranges name Han letters that its files lack, so the faces of scripts are asked first.
  return displayFaces(type, wanted) + rules.join('') + scriptRules(wanted, declare);
}
