import { type Canvas, createCanvas, type ImageData, Path2D, type SKRSContext2D } from '@napi-rs/canvas';
import type { TextLine } from '../cards/image/line';
import { drawLogo, loadLogo, type PlacedImage } from './logo-art';
import { type Letters, paintLine, prepareLine } from './text-painter';

/** A line of text where it belongs. */
export interface PlacedLine {
  readonly line: TextLine;
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

/** A picture before it is drawn, from the bottom up: a colour, our own shapes, satori's boxes, and the lines that it placed. */
export interface Layers {
  readonly width: number;
  readonly height: number;
  readonly background: string;
  /** SVG elements in the picture's own pixels. */
  readonly under: string;
  readonly over: string;
  readonly lines: readonly PlacedLine[];
  readonly images: readonly PlacedImage[];
  readonly letters: Letters;
}

/** A drawn picture on a surface that the next one of its size is drawn over. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  /** Rows of pixels from `top` on, four bytes each: red, green, blue, and an alpha that is always full. */
  readonly rows: (top: number, count: number) => Uint8ClampedArray;
}

type Attributes = Readonly<Record<string, string>>;

/** One surface a size, drawn over again and again: fresh memory costs more than most pictures. */
const surfaces = new Map<string, Canvas>();

/**
 * Draws the few kinds of SVG element that satori's boxes and our shapes are made of (`path`, `rect`, `circle`, and `g` that moves and
 * scales), then the lines, and gives the picture to `use`, which must be done with it when it returns. Throws on any other element, so
 * that a newer satori cannot leave something out unseen.
 */
export async function paint<T>(layers: Layers, use: (drawn: Raster) => T): Promise<T> {
  const { width, height, background, under, over, lines, images, letters } = layers;
  for (const { line } of lines) await prepareLine(line, letters);
  for (const image of images) await loadLogo(image);
  // From here on nothing waits: the surface is shared.
  const key = `${width}x${height}`;
  const surface = surfaces.get(key) ?? createCanvas(width, height);
  surfaces.set(key, surface);
  const context = surface.getContext('2d');
  context.fillStyle = background;
  context.fillRect(0, 0, width, height);
  for (const { name, attributes } of [...elementsIn(under), ...elementsIn(over.replace(MASKS, ''))]) {
    const draw = draws[name];
    if (draw === undefined) throw new Error(`There is no way to paint <${name}>.`);
    draw(context, attributes);
  }
  for (const image of images) drawLogo(context, image);
  for (const placed of lines) paintLine(context, placed.line, placed, letters);
  return use({ width, height, rows: (top, count) => pixelsOf(context.getImageData(0, top, width, count).data) });
}

/** The surface has eight bits a channel; its type knows of others. */
function pixelsOf(data: ImageData['data']): Uint8ClampedArray {
  if (data instanceof Uint8ClampedArray) return data;
  throw new Error('The surface has no eight-bit pixels.');
}

/** satori writes one for every box, and clips with none that we lay out. */
const MASKS = /<mask\b.*?<\/mask>/gs;
const ELEMENT = /<(\/?[a-z]+)([^>]*?)\/?>/gi;
const ATTRIBUTE = /([a-z-]+)="([^"]*)"/gi;

function* elementsIn(svg: string): Generator<{ name: string; attributes: Attributes }> {
  for (const [, name = '', rest = ''] of svg.matchAll(ELEMENT)) {
    const attributes: Record<string, string> = {};
    for (const [, key = '', value = ''] of rest.matchAll(ATTRIBUTE)) attributes[key] = value;
    yield { name, attributes };
  }
}

const number = (text: string | undefined): number => (text === undefined ? 0 : Number(text));

const draws: Readonly<Record<string, (context: SKRSContext2D, attributes: Attributes) => void>> = {
  g(context, { transform, fill, opacity, 'stroke-linecap': cap, 'stroke-linejoin': join }) {
    context.save();
    const [, x, y, scale] = /^translate\((\S+) (\S+)\) scale\((\S+)\)$/.exec(transform ?? 'translate(0 0) scale(1)') ?? [];
    if (x === undefined) throw new Error(`There is no way to move by "${transform}".`);
    context.translate(number(x), number(y));
    context.scale(number(scale), number(scale));
    if (opacity !== undefined) context.globalAlpha = number(opacity);
    if (fill !== undefined && fill !== 'none') context.fillStyle = fill;
    shapeLines(context, cap, join);
  },
  '/g': (context) => context.restore(),
  path(context, { d = '', fill, opacity, stroke, 'stroke-opacity': strokeOpacity, 'stroke-width': width, ...lines }) {
    const path = new Path2D(d);
    const alpha = context.globalAlpha;
    if (fill !== undefined && fill !== 'none') {
      context.globalAlpha = alpha * number(opacity ?? '1');
      context.fillStyle = fill;
      context.fill(path);
    }
    if (stroke !== undefined && stroke !== 'none') {
      context.globalAlpha = alpha * number(opacity ?? '1') * number(strokeOpacity ?? '1');
      context.strokeStyle = stroke;
      context.lineWidth = number(width);
      shapeLines(context, lines['stroke-linecap'], lines['stroke-linejoin']);
      context.stroke(path);
    }
    context.globalAlpha = alpha;
  },
  rect(context, { x, y, width, height, rx, fill = '#000000' }) {
    context.fillStyle = fill;
    context.beginPath();
    context.roundRect(number(x), number(y), number(width), number(height), number(rx));
    context.fill();
  },
  circle(context, { cx, cy, r, fill = '#000000', opacity = '1' }) {
    const alpha = context.globalAlpha;
    context.globalAlpha = alpha * number(opacity);
    context.fillStyle = fill;
    context.beginPath();
    context.arc(number(cx), number(cy), number(r), 0, 2 * Math.PI);
    context.fill();
    context.globalAlpha = alpha;
  },
};

function shapeLines(context: SKRSContext2D, cap: string | undefined, join: string | undefined): void {
  if (cap === 'round' || cap === 'butt' || cap === 'square') context.lineCap = cap;
  if (join === 'round' || join === 'bevel' || join === 'miter') context.lineJoin = join;
}
