import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FontMetrics, readFontMetrics } from '@/share/font-metrics';
import type { DisplayFamily, DisplayType } from '@/ui/looks';

/** Where the project keeps the faces of the themes; the pictures draw with the same ones. */
export const DISPLAY_FACES = join(process.cwd(), 'assets/fonts/display');

/** Any mix of letters and figures, and its average width in Arial: what the face is stood in for by until it is here. */
const SAMPLE = 'etaoinshrdlu ETAOIN0123456789';
const ARIAL = 0.5175;
const LATIN_EXTENDED = /[\u0100-\u024f\u1e00-\u1eff]/;
const HANGUL = /[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]/;

/** Code points of a `unicode-range`. */
export function pointsOf(range: string): Set<number> {
  const points = new Set<number>();
  for (const part of range.split(',')) {
    const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-');
    for (let point = Number.parseInt(from, 16); point <= Number.parseInt(to, 16); point++) points.add(point);
  }
  return points;
}

export const rangeOf = (points: readonly number[]): string => points.map((point) => `U+${point.toString(16)}`).join(',');

function remembered<T>(read: (file: string) => T): (file: string) => T {
  const known = new Map<string, T>();
  return (file) => {
    const value = known.get(file) ?? read(file);
    known.set(file, value);
    return value;
  };
}
const metricsOf = remembered((file): FontMetrics => readFontMetrics(readFileSync(join(DISPLAY_FACES, `${file}.woff`))));
const slicesOf = remembered((family): readonly [slice: string, points: ReadonlySet<number>][] => {
  const ranges: Record<string, string> = JSON.parse(readFileSync(join(DISPLAY_FACES, family, 'slices.json'), 'utf8'));
  return Object.entries(ranges).map(([slice, range]) => [slice, pointsOf(range)]);
});

/** Address of a part of a display family: a subset or a slice. */
export const displayFile = ({ file }: DisplayFamily, part: string): string => `/fonts/${file}.${part}.woff2`;

const declare = (family: string, rest: string) => `@font-face{font-family:"${family}";font-weight:1 999;font-display:swap;${rest}}`;
const source = (family: DisplayFamily, part: string) => `src:url(${displayFile(family, part)}) format("woff2")`;

/** Arial in the face's measures, so that nothing moves when the face arrives. */
function standIn({ name, file }: DisplayFamily): string {
  const { ascent, descent, advance } = metricsOf(`${file}/latin`);
  const width = [...SAMPLE].reduce((sum, char) => sum + (advance(char.codePointAt(0) ?? 0) ?? 0), 0) / SAMPLE.length;
  const scale = width / ARIAL;
  const percent = (share: number) => `${(share * 100).toFixed(1)}%`;
  return declare(
    `${name} Fallback`,
    `src:local("Arial");size-adjust:${percent(scale)};ascent-override:${percent(ascent / scale)};descent-override:${percent(descent / scale)}`,
  );
}

/** Whether a theme's own face draws a letter of Hangul. */
export function drawsHangul({ hangul }: DisplayType, point: number): boolean {
  return hangul !== null && HANGUL.test(String.fromCodePoint(point)) && metricsOf(`${hangul.file}/korean`).has(point);
}

/** The faces of a theme for exactly these code points: its Latin one always, the rest as far as they are written with it. */
export function displayFaces(type: DisplayType, points: readonly number[]): string {
  const { latin, hangul, hangulScale } = type;
  const extended = points.filter((point) => LATIN_EXTENDED.test(String.fromCodePoint(point)));
  const own = points.filter((point) => drawsHangul(type, point));
  const slices = hangul === null || own.length === 0 ? [] : slicesOf(hangul.file);
  return [
    declare(latin.name, source(latin, 'latin')),
    standIn(latin),
    extended.length === 0 ? '' : declare(latin.name, `${source(latin, 'latin-ext')};unicode-range:${rangeOf(extended)}`),
    ...slices.map(([slice, has]) => {
      const used = own.filter((point) => has.has(point));
      if (hangul === null || used.length === 0) return '';
      return declare(hangul.name, `${source(hangul, slice)};size-adjust:${Math.round(hangulScale * 100)}%;unicode-range:${rangeOf(used)}`);
    }),
  ].join('');
}
