/**
 * The year ring: every ring is the whole window, clockwise from its first day at the top; a busy day pushes all rings after it
 * outward, as a wet summer widens a tree's. Pure geometry, in units of a square `RING_UNITS` wide.
 */
export interface RingInput {
  /** The main measure, one number a day of the window. */
  readonly days: readonly number[];
  /** 0-based month of each day; absent means twelve equal ones. */
  readonly monthOfDay?: readonly number[];
  /** Which tint (0..11) each month wears; absent means its own number. */
  readonly tintOfMonth?: readonly number[];
  readonly rings?: number;
  /** Neighbouring rings that share one stroke and move as one. */
  readonly layers?: number;
  /** Line width against the usual one. */
  readonly weight?: number;
  /** How much calmer than the year its waves are. */
  readonly calm?: number;
  /** Days left open at the end of every month. */
  readonly gap?: number;
  /** Radius of the empty heart, 0..1. */
  readonly hole?: number;
  /** Paths are written in this fraction of a unit (10: tenths), finer where whole units would show. Widths stay in units. */
  readonly parts?: number;
  /** Closed outlines to be filled, as wide as the lines would be: a third less work than strokes where every picture is drawn anew. */
  readonly outlined?: boolean;
}

export interface RingLayer {
  /** Stroke width in ring units. */
  readonly width: number;
  readonly opacity: number;
  /** One path for all months of a tint. */
  readonly paths: readonly { readonly tint: number; readonly d: string }[];
}

export const RING_UNITS = 1000;
const TINTS = 12;
/** A shorter window is drawn from this many in-between points, so that its ring is round too. */
const LEAST_POINTS = 180;

interface Year {
  /** 0..1.15, the 97th percentile being 1: one wild day does not flatten all others. */
  readonly values: readonly number[];
  readonly monthAt: readonly number[];
}

function resample(input: RingInput): Year {
  const n = input.days.length;
  const count = n === 0 ? LEAST_POINTS : n >= LEAST_POINTS ? n : n * Math.ceil(LEAST_POINTS / n);
  const sorted = [...input.days].sort((a, b) => a - b);
  const top = (sorted[Math.floor((n - 1) * 0.97)] ?? 0) || (sorted[n - 1] ?? 0) || 1;
  const at = (i: number) => Math.min(1.15, Math.max(0, input.days[((i % n) + n) % n] ?? 0) / top);
  const values: number[] = [];
  const monthAt: number[] = [];
  for (let i = 0; i < count; i++) {
    const day = (i * n) / count;
    const whole = Math.floor(day);
    values.push(n === 0 ? 0 : at(whole) + (at(whole + 1) - at(whole)) * (day - whole));
    monthAt.push(input.monthOfDay?.[whole] ?? Math.floor((i * TINTS) / count));
  }
  return { values, monthAt };
}

/** Gaussian smoothing round the circle; `width` in days of a 365-day year. */
function blur(values: readonly number[], width: number): number[] {
  const n = values.length;
  const sigma = (width * n) / 365;
  const reach = Math.ceil(3 * sigma);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, k) => Math.exp(-((k - reach) ** 2) / (2 * sigma * sigma)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const around = Array.from({ length: n + 2 * reach }, (_, i) => values[(i - reach + 4 * n) % n] ?? 0);
  return values.map((_, i) => {
    let sum = 0;
    // A loop: this runs a hundred thousand times a ring.
    for (let k = 0; k < weights.length; k++) sum += (weights[k] ?? 0) * (around[i + k] ?? 0);
    return sum / total;
  });
}

/** Radius 0..1 of every ring at every point, from the innermost ring out. */
function radii(year: Year, { rings = 30, hole = 0.16, calm = 1 }: RingInput): number[][] {
  const [wide, mid, fine] = [11, 4, 1.3].map((days) => blur(year.values, days * calm));
  return Array.from({ length: rings }, (_, k) => {
    const f = (k + 1) / rings;
    return year.values.map((_, i) => {
      const shape = (wide?.[i] ?? 0) * (1 - f) + ((mid?.[i] ?? 0) * (1 - f) + (fine?.[i] ?? 0) * f) * f;
      return hole + (0.97 - hole) * f * (0.42 + 0.58 * Math.min(1, shape));
    });
  });
}

/** Where the point `turn` (0..1, clockwise from the top) at radius 0..1 lies, in ring units. */
export function ringPoint(turn: number, radius: number): [number, number] {
  const angle = turn * 2 * Math.PI - Math.PI / 2;
  const c = RING_UNITS / 2;
  return [c + Math.cos(angle) * radius * c, c + Math.sin(angle) * radius * c];
}

/** Draws a relative path of whole numbers, each `1 / parts` of a unit; whole units are the fewest bytes that still look round on a phone. */
class Pen {
  #x = 0;
  #y = 0;
  #points = 0;
  path = '';
  constructor(readonly parts: number) {}

  to(px: number, py: number): void {
    const nx = Math.round(px * this.parts);
    const ny = Math.round(py * this.parts);
    const dx = nx - this.#x;
    const dy = ny - this.#y;
    this.#x = nx;
    this.#y = ny;
    const before = this.#points === 0 ? 'M' : this.#points === 1 ? 'l' : dx < 0 ? '' : ' ';
    this.path += this.#points === 0 || dy >= 0 ? `${before}${dx} ${dy}` : `${before}${dx}${dy}`;
    this.#points++;
  }

  close(): void {
    this.path += 'Z';
  }
}

/** Cosine and sine of `count` days round the circle and of the first one again, clockwise from the top. */
function directions(count: number): { readonly x: readonly number[]; readonly y: readonly number[] } {
  const angles = Array.from({ length: count + 1 }, (_, day) => (day / count) * 2 * Math.PI - Math.PI / 2);
  return { x: angles.map(Math.cos), y: angles.map(Math.sin) };
}
type Directions = ReturnType<typeof directions>;

/** Moves the pen to a ring's point of a day, so much `aside` of it; `radius` has one entry a day, round the whole circle. */
function lineTo(pen: Pen, radius: readonly number[], day: number, { x, y }: Directions, aside = 0): void {
  const c = RING_UNITS / 2;
  const r = (radius[day % radius.length] ?? 0) + aside;
  pen.to(c + (x[day] ?? 0) * r * c, c + (y[day] ?? 0) * r * c);
}

/** Steeper than this a line gets thinner: its outline would cross itself. */
const STEEPEST = 1.5;

/** A line of a width as one closed path: out along its far side, back along its near one. */
function outline(pen: Pen, radius: readonly number[], days: readonly number[], all: Directions, width: number): void {
  const n = radius.length;
  const half = width / RING_UNITS;
  const aside = days.map((day) => {
    const rise = (radius[(day + 1) % n] ?? 0) - (radius[(day + n - 1) % n] ?? 0);
    const run = ((radius[day % n] ?? 0) * 4 * Math.PI) / n;
    return half * Math.min(STEEPEST, Math.sqrt(1 + (rise / Math.max(run, 1e-6)) ** 2));
  });
  for (let i = 0; i < days.length; i++) lineTo(pen, radius, days[i] ?? 0, all, aside[i] ?? 0);
  for (let i = days.length - 1; i >= 0; i--) lineTo(pen, radius, days[i] ?? 0, all, -(aside[i] ?? 0));
  pen.close();
}

/** Strokes of the ring, innermost layer first. About 25 kB of text for a year of 30 rings. */
export function ringLayers(input: RingInput): RingLayer[] {
  const { rings = 30, layers = 6, parts = 1, weight = 1, gap = 0 } = input;
  const year = resample(input);
  const all = radii(year, input);
  const n = year.values.length;
  const around = directions(n);
  const starts = year.monthAt.flatMap((month, i) => (i === 0 || month !== year.monthAt[i - 1] ? [i] : []));
  return Array.from({ length: layers }, (_, layer) => {
    const from = Math.floor((layer * rings) / layers);
    const to = Math.floor(((layer + 1) * rings) / layers);
    const f = to / rings;
    const width = Number(((RING_UNITS / 1500) * (2.4 + 5.2 * f ** 1.6) * weight).toFixed(1));
    // Inner rings are small and smooth: fewer points say the same.
    const step = Math.max(1, Math.round(2.6 - 2.2 * f));
    const byTint = new Map<number, string>();
    starts.forEach((a, s) => {
      const b = (starts[s + 1] ?? n) - Math.round((gap * n) / 365);
      const month = year.monthAt[a] ?? 0;
      const tint = (input.tintOfMonth?.[month] ?? month) % TINTS;
      for (let k = from; k < to; k++) {
        const at: number[] = [];
        for (let i = a; i < b; i += step) at.push(i);
        at.push(b);
        const pen = new Pen(parts);
        const radius = all[k] ?? [];
        if (input.outlined) outline(pen, radius, at, around, width);
        else for (const day of at) lineTo(pen, radius, day, around);
        byTint.set(tint, (byTint.get(tint) ?? '') + pen.path);
      }
    });
    return {
      width,
      opacity: Number((0.35 + 0.65 * f).toFixed(2)),
      paths: [...byTint].map(([tint, d]) => ({ tint, d })),
    };
  });
}

/** Radius 0..1 of the outermost ring on every day of the window. */
export function ringRim(input: RingInput): number[] {
  const { hole = 0.16 } = input;
  const rim = radii(resample(input), input).at(-1) ?? [];
  return input.days.map((_, day) => rim[Math.floor((day * rim.length) / input.days.length)] ?? hole);
}

/** Radii (ring units) of the logo: plain rings, a year nobody has lived yet. */
export function plainRings(count: number, hole = 0.16): number[] {
  return Array.from({ length: count }, (_, k) => Math.round((RING_UNITS / 2) * (hole + (0.97 - hole) * ((k + 1) / count))));
}
