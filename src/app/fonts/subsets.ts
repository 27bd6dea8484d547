import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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
      const points = new Set<number>();
      for (const part of range.split(',')) {
        const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-');
        for (let point = Number.parseInt(from, 16); point <= Number.parseInt(to, 16); point++) points.add(point);
      }
      return [{ file, points }];
    });
  return cached;
}

/** One face under both names; `Pretendard Display` is at 92 %, the size at which Hangul stands level with Latin display figures. */
function declare(src: string, points: readonly number[]): string {
  const range = points.map((point) => `U+${point.toString(16)}`).join(',');
  const rest = `font-weight:45 920;font-display:swap;src:${src};unicode-range:${range}`;
  return `@font-face{font-family:"Pretendard KR";${rest}}@font-face{font-family:"Pretendard Display";size-adjust:92%;${rest}}`;
}

/**
 * Font faces for exactly the characters of `words`: only the subsets that hold one of them, and only for those characters.
 * A Korean story needs a few hundred bytes of them instead of the package's 55 kB stylesheet, and no stylesheet of its own to wait for.
 * Letters of scripts that Pretendard lacks are declared as faces of the same family.
 */
export function subsetFaces(words: string): string {
  const wanted = [...new Set([...words].map((char) => char.codePointAt(0) ?? 0))].filter((point) => point > 0x7e).sort((a, b) => a - b);
  const rules = subsets().map(({ file, points }) => {
    const used = wanted.filter((point) => points.has(point));
    return used.length === 0 ? '' : declare(`url(/fonts/${file}) format("woff2")`, used);
  });
  // The package's ranges name Han letters that its files lack, so the faces of scripts are asked first.
  return rules.join('') + scriptRules(wanted, declare);
}
