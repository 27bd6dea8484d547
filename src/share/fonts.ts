import { readFileSync } from 'node:fs';
import bundled from '../../assets/fonts/faces.json';
import type { Voice } from '../cards/image/frame';
import type { DisplayFamily, DisplayType } from '../ui/looks';
import { fonts as families } from '../ui/type';
import { type FontMetrics, readFontMetrics } from './font-metrics';
import { packageFile } from './package-file';

/** A face as satori wants it. */
export interface DrawnFont {
  readonly name: string;
  readonly weight: 500 | 700 | 800 | 900;
  readonly style: 'normal';
  readonly data: Buffer;
}

export interface Face {
  readonly name: string;
  readonly weight: DrawnFont['weight'];
  readonly font: () => DrawnFont;
  readonly metrics: () => FontMetrics;
}

/** One face whose file is read when it is first asked for, and then kept: satori tells fonts apart by their buffers. */
function face(name: string, weight: DrawnFont['weight'], ...path: string[]): Face {
  let font: DrawnFont | undefined;
  let metrics: FontMetrics | undefined;
  const load = () => {
    font ??= { name, weight, style: 'normal', data: readFileSync(packageFile(...path)) };
    return font;
  };
  return {
    name,
    weight,
    font: load,
    metrics: () => {
      metrics ??= readFontMetrics(load().data);
      return metrics;
    },
  };
}

const pretendard = (weight: 500 | 700 | 900, style: string) =>
  face(families.text, weight, 'node_modules', 'pretendard', 'dist', 'public', 'static', `Pretendard-${style}.otf`);
const medium = pretendard(500, 'Medium');
const bold = pretendard(700, 'Bold');
const black = pretendard(900, 'Black');

const displayFaces = new Map<string, Face>();

/** One file of a theme's display family. They are as heavy as they come; 800 is what satori is told of all of them. */
function displayFace({ name, file }: DisplayFamily, subset: string): Face {
  const path = `${file}/${subset}`;
  const known = displayFaces.get(path) ?? face(`${name} ${subset}`, 800, 'assets', 'fonts', 'display', file, `${subset}.woff`);
  displayFaces.set(path, known);
  return known;
}

/** How text is set, in the faces that it is looked for in, best first: large figures and names, sentences, labels. */
export type Voices = Readonly<Record<Voice, readonly [Face, ...Face[]]>>;

/** The voices of a theme's type. */
export function voicesOf({ latin, hangul }: DisplayType): Voices {
  const own = hangul === null ? [] : [displayFace(hangul, 'korean')];
  return {
    display: [displayFace(latin, 'latin'), displayFace(latin, 'latin-ext'), ...own, black],
    bold: [bold],
    medium: [medium],
  };
}

/** All faces of a theme's voices, for drawing libraries that set text themselves. */
export const facesOf = (voices: Voices): readonly Face[] => [...new Set([...voices.medium, ...voices.bold, ...voices.display])];

/** A voice as CSS names it. */
export const cssVoice = ([first, ...rest]: Voices[Voice]) => ({
  fontFamily: [first, ...rest].map(({ name }) => name).join(', '),
  fontWeight: first.weight,
});

/** satori wants a font though it lays out boxes only: the smallest. */
export const layoutFont = (): DrawnFont => displayFace({ name: families.display, file: 'bricolage-grotesque' }, 'latin').font();

const noto = (script: string) => face(`Noto Sans ${script}`, 700, 'assets', 'fonts', `noto-sans-${script}-700.woff`);
const japanese = noto('jp');
const chinese = noto('sc');
const others = Object.keys(bundled.scripts)
  .filter((script) => script !== 'jp' && script !== 'sc')
  .map(noto);

/** Faces for what Pretendard lacks. Han letters take Japanese shapes beside Kana and in Korean, Chinese ones otherwise. */
export function scriptFaces(texts: readonly string[], locale: string): readonly Face[] {
  const preferJapanese = locale === 'ko' || texts.some((text) => /[\u3041-\u30ff]/.test(text));
  return [...(preferJapanese ? [japanese, chinese] : [chinese, japanese]), ...others];
}
