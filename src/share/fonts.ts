import { readFileSync } from 'node:fs';
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
const bricolage = (name: string, subset: string) =>
  face(name, 800, 'node_modules', '@fontsource', 'bricolage-grotesque', 'files', `bricolage-grotesque-${subset}-800-normal.woff`);

const medium = pretendard(500, 'Medium');
const bold = pretendard(700, 'Bold');
const black = pretendard(900, 'Black');
const display = bricolage(families.display, 'latin');
const displayExtended = bricolage(`${families.display} Extended`, 'latin-ext');

/** Faces of every picture. The order is satori's order of fallback, and part of what makes a picture the same twice. */
export const baseFaces: readonly Face[] = [medium, bold, black, display, displayExtended];

/** satori wants a font though it lays out boxes only: the smallest. */
export const layoutFont = (): DrawnFont => display.font();

/** How text is set: large figures and names, sentences, labels. Each is a family stack and the faces that it resolves to. */
export const voices = {
  display: { family: `${display.name}, ${displayExtended.name}, ${families.text}`, weight: 800, faces: [display, displayExtended, black] },
  bold: { family: families.text, weight: 700, faces: [bold] },
  medium: { family: families.text, weight: 500, faces: [medium] },
} as const;

const noto = (script: string) => face(`Noto Sans ${script}`, 700, 'assets', 'fonts', `noto-sans-${script}-700.woff`);
const japanese = noto('jp');
const chinese = noto('sc');
const others = [
  'arabic',
  'hebrew',
  'thai',
  'devanagari',
  'bengali',
  'tamil',
  'telugu',
  'kannada',
  'malayalam',
  'gujarati',
  'gurmukhi',
  'sinhala',
  'georgian',
  'armenian',
  'ethiopic',
  'khmer',
  'lao',
  'myanmar',
  'symbols',
].map(noto);

/** Faces for what Pretendard lacks. Han letters take Japanese shapes beside Kana and in Korean, Chinese ones otherwise. */
export function scriptFaces(texts: readonly string[], locale: string): readonly Face[] {
  const preferJapanese = locale === 'ko' || texts.some((text) => /[\u3041-\u30ff]/.test(text));
  return [...(preferJapanese ? [japanese, chinese] : [chinese, japanese]), ...others];
}
