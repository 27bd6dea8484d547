import type { Look } from '../../ui/looks';

/** Shapes of a picture as SVG, in its own pixels. Only numbers and theme colours enter: names are set by satori, never here. */
export type Art = string;
export type Point = readonly [x: number, y: number];

const n = (value: number): string => String(Math.round(value * 10) / 10);

/** Where `turn` (0..1, clockwise from the top) at radius `r` lies round a centre. */
export function polar(cx: number, cy: number, r: number, turn: number): Point {
  const angle = turn * 2 * Math.PI - Math.PI / 2;
  return [cx + Math.cos(angle) * r, cy + Math.sin(angle) * r];
}

/** Path data through points. */
export const through = (points: readonly Point[]): string => points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${n(x)} ${n(y)}`).join('');

/** Path data of a smooth line through points: level tangents where it turns, as a rank chart wants them. */
export function flowing(points: readonly Point[]): string {
  return points
    .map(([x, y], i) => {
      const before = points[i - 1];
      if (before === undefined) return `M${n(x)} ${n(y)}`;
      const middle = (before[0] + x) / 2;
      return `C${n(middle)} ${n(before[1])} ${n(middle)} ${n(y)} ${n(x)} ${n(y)}`;
    })
    .join('');
}

/** Path data of an arc, clockwise between two turns less than a whole apart. */
export function arc(cx: number, cy: number, r: number, from: number, to: number): string {
  const [[x1, y1], [x2, y2]] = [polar(cx, cy, r, from), polar(cx, cy, r, to)];
  return `M${n(x1)} ${n(y1)}A${n(r)} ${n(r)} 0 ${to - from > 0.5 ? 1 : 0} 1 ${n(x2)} ${n(y2)}`;
}

export const stroke = (d: string, color: string, width: number, opacity = 1): Art =>
  `<path d="${d}" fill="none" stroke="${color}" stroke-width="${n(width)}" stroke-linecap="round" stroke-linejoin="round" opacity="${opacity}"/>`;
export const fill = (d: string, color: string, opacity = 1): Art => `<path d="${d}" fill="${color}" opacity="${opacity}"/>`;
export const dot = (x: number, y: number, r: number, color: string, opacity = 1): Art =>
  `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${color}" opacity="${opacity}"/>`;
export const bar = (x: number, y: number, width: number, height: number, color: string, radius = Math.min(width, height) / 2): Art =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="${n(radius)}" fill="${color}"/>`;

/** The ends and corners of shapes as a look has them; they are drawn round. */
export const shaped = (art: Art, { cap }: Look): Art =>
  cap === 'round'
    ? art
    : art
        .replaceAll('stroke-linecap="round" stroke-linejoin="round"', 'stroke-linecap="butt" stroke-linejoin="miter"')
        .replaceAll(/ rx="[^"]*"/g, '');

/** A number 0..1 for each index, evenly spread and the same every time (multiples of the golden ratio). */
export const spread = (index: number, seed = 0): number => ((index + 1) * 0.6180339887 + seed * 0.7548776662) % 1;

/**
 * A sound wave from `x` rightward, centred on `y`: bars a step apart whose heights swell and fall the same way each time.
 * The form of the top lists: as long as the share it stands for.
 */
export function wave(x: number, y: number, length: number, height: number, color: string, seed: number, step = 16): Art {
  const count = Math.max(2, Math.floor(length / step));
  let out = '';
  for (let i = 0; i < count; i++) {
    const swell = 0.45 + 0.55 * Math.abs(Math.sin(i * 0.21 + seed * 1.7) * Math.cos(i * 0.083 + seed));
    const tall = Math.max(step * 0.56, height * swell * (0.45 + 0.55 * spread(i, seed)));
    out += bar(x + i * step, y - tall / 2, step * 0.56, tall, color);
  }
  return out;
}
