import type { CueName } from '../ui/cue';

/** Keyframes of one cue. Only `opacity`, `translate`, `scale` and `rotate`: what a compositor moves without layout or paint. */
export interface CueSpec {
  readonly ms: number;
  readonly keyframes: Readonly<Record<string, (string | number)[]>>;
  readonly linear?: boolean;
}

export const cueSpecs: Readonly<Record<Exclude<CueName, 'count' | 'frames'>, CueSpec>> = {
  rise: { ms: 480, keyframes: { opacity: [0, 1], translate: ['0 28px', '0 0'] } },
  fade: { ms: 320, keyframes: { opacity: [0, 1] } },
  pop: { ms: 420, keyframes: { opacity: [0, 1], scale: ['0.2', '1'] } },
  grow: { ms: 700, keyframes: { scale: ['1 0', '1 1'] } },
  stretch: { ms: 900, keyframes: { scale: ['0 1', '1 1'] } },
  sweep: { ms: 1100, keyframes: { rotate: ['-180deg', '0deg'] } },
  bloom: { ms: 900, keyframes: { opacity: [0, 1], scale: ['0.3', '1'], rotate: ['-50deg', '0deg'] } },
  settle: { ms: 900, keyframes: { opacity: [0, 1], scale: ['1.5', '1'] } },
  leave: { ms: 500, keyframes: { opacity: [1, 0] }, linear: true },
};

type Keyframes = CueSpec['keyframes'];
/** The single properties in the order in which CSS applies them. */
const SINGLE = ['translate', 'rotate', 'scale'] as const;

/**
 * The same motion as one `transform`: Chromium's compositor moves that of an SVG element, but leaves its single properties to the main
 * thread, frame by frame. Unchanged when the properties have different numbers of keyframes.
 */
export function asTransform(keyframes: Keyframes): Keyframes {
  const others = Object.fromEntries(Object.entries(keyframes).filter(([name]) => !SINGLE.some((single) => single === name)));
  const given = SINGLE.flatMap((name) => (keyframes[name] ? [{ name, values: keyframes[name] }] : []));
  const count = given[0]?.values.length;
  if (count === undefined || given.some(({ values }) => values.length !== count)) return keyframes;
  const transform = Array.from({ length: count }, (_, i) =>
    given.map(({ name, values }) => `${name}(${String(values[i]).replace(/\s+(?![^(]*\))/g, ',')})`).join(' '),
  );
  return { ...others, transform };
}

export const COUNT_MS = 900;

/** A count on its way from `from` to `to`, fast at first, in whole or decimal steps, grouped as the locale groups. */
export function countText(to: number, decimals: number, progress: number, locale: string, from = 0): string {
  const eased = 1 - (1 - Math.min(1, Math.max(0, progress))) ** 3;
  return (from + (to - from) * eased).toLocaleString(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}
