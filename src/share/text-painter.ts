import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import type { Setting, Voice } from '../cards/image/frame';
import type { TextLine } from '../cards/image/line';
import { drawEmoji, loadEmoji } from './emoji-art';
import type { Face, Voices } from './fonts';

/** Letters that take their shape or place from their neighbours: the sum of their own widths says little. */
const SHAPED = /[\u0590-\u08ff\u0900-\u0dff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const RIGHT_TO_LEFT = /\p{Script=Hebrew}|\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/u;
const STRONG = /\p{L}/u;

/** The name under which a face is known to the drawing library: one a face, so that a weight is never guessed or thickened. */
function familyOf(face: Face): string {
  let family = families.get(face);
  if (family === undefined) {
    family = `${face.name} ${face.weight}`;
    // Another thread may have brought it: the library has one set of fonts a process.
    if (!GlobalFonts.has(family)) GlobalFonts.register(face.font().data, family);
    families.set(face, family);
  }
  return family;
}
const families = new Map<Face, string>();

/** A stack of families, best first, as CSS writes it. */
export function stackOf(faces: readonly Face[], scripts: Iterable<Face>): string {
  return [...faces, ...scripts].map((face) => `"${familyOf(face)}"`).join(', ');
}

export const isShaped = (text: string): boolean => SHAPED.test(text);

/** Whether a line reads from right to left: its first letter does. */
export function readsLeftward(text: string): boolean {
  const first = STRONG.exec(text)?.[0];
  return first !== undefined && RIGHT_TO_LEFT.test(first);
}

const ruler = createCanvas(1, 1).getContext('2d');

/** Width of shaped text in pixels. */
export function shapedWidth(stack: string, text: string, { size, tracking = 0 }: Setting): number {
  setUp(ruler, stack, size, tracking, text);
  return ruler.measureText(text).width;
}

/** Everything that texts of one picture are drawn with: a font stack for each voice, and the emoji art by grapheme. */
export interface Letters {
  readonly voices: Voices;
  readonly stack: (voice: Voice) => string;
  /** Faces besides those of every picture. */
  readonly scripts: () => readonly Face[];
  readonly emoji: Readonly<Record<string, string>>;
}

/** Loads the emoji of a line, which drawing cannot wait for. */
export async function prepareLine({ runs }: TextLine, { emoji }: Letters): Promise<void> {
  for (const { text, size } of runs) {
    for (const piece of piecesOf(text, emoji)) {
      const art = emoji[piece];
      if (art !== undefined) await loadEmoji(art, size);
    }
  }
}

/** Draws one line into its box: the baseline stands where CSS puts it for the largest run. */
export function paintLine(
  context: SKRSContext2D,
  line: TextLine,
  box: { readonly left: number; readonly top: number; readonly height: number },
  { voices, stack, emoji }: Letters,
): void {
  const family = stack(line.voice);
  const { ascent, descent } = voices[line.voice][0].metrics();
  const largest = Math.max(...line.runs.map(({ size }) => size));
  const baseline = box.top + (box.height + (ascent - descent) * largest) / 2;
  context.fillStyle = line.color;
  let x = box.left;
  for (const [i, { text, size, before = 0 }] of line.runs.entries()) {
    x += before;
    const pieces = piecesOf(text, emoji);
    const ordered = readsLeftward(text) ? pieces.reverse() : pieces;
    const lastRun = i === line.runs.length - 1;
    for (const [p, piece] of ordered.entries()) {
      const art = emoji[piece];
      if (art !== undefined) {
        drawEmoji(context, art, x, baseline - size * 0.86, size);
        x += size * (1 + line.tracking);
        continue;
      }
      setUp(context, family, size, line.tracking, text);
      context.fillText(piece, x, baseline);
      if (!lastRun || p < ordered.length - 1) x += context.measureText(piece).width;
    }
  }
}

function setUp(context: SKRSContext2D, stack: string, size: number, tracking: number, text: string): void {
  context.font = `${size}px ${stack}`;
  // Joined letters stay joined.
  context.letterSpacing = SHAPED.test(text) ? '0px' : `${tracking * size}px`;
  context.direction = readsLeftward(text) ? 'rtl' : 'ltr';
  context.textAlign = 'left';
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Text between pictures, and the pictures. */
function piecesOf(text: string, emoji: Readonly<Record<string, string>>): string[] {
  if (!Object.keys(emoji).some((picture) => text.includes(picture))) return [text];
  const pieces: string[] = [];
  let open = false;
  for (const { segment } of graphemes.segment(text)) {
    const picture = emoji[segment] !== undefined;
    if (open && !picture) pieces[pieces.length - 1] += segment;
    else pieces.push(segment);
    open = !picture;
  }
  return pieces;
}
