import type { CueName } from '../ui/cue';
import type { MotionName } from '../ui/looks';

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

/** How a theme moves: one easing and pace for everything, its own way for words to come in, and for a page to take the last one's place. */
export interface Motion {
  readonly ease: readonly [number, number, number, number];
  /** Durations against the usual ones; when a part begins stays, for parts tell of each other. */
  readonly pace: number;
  readonly cues: Partial<typeof cueSpecs>;
  /** A page on a phone; framed pages slide by themselves. */
  readonly enter: CueSpec;
}

export const motions: Readonly<Record<MotionName, Motion>> = {
  /** Rises out of the dark. */
  glow: {
    ease: [0.2, 0.8, 0.2, 1],
    pace: 1,
    cues: {},
    enter: { ms: 240, keyframes: { opacity: [0, 1] }, linear: true },
  },
  /** Laid down from the left, line by line, like type; a new sheet slides over the last. */
  print: {
    ease: [0.3, 0, 0.1, 1],
    pace: 1.1,
    cues: {
      rise: { ms: 520, keyframes: { opacity: [0, 1], translate: ['-36px 0', '0 0'] } },
      pop: { ms: 420, keyframes: { opacity: [0, 1], scale: ['1 0.2', '1 1'] } },
      bloom: { ms: 900, keyframes: { opacity: [0, 1], scale: ['0.82', '1'], rotate: ['-8deg', '0deg'] } },
      settle: { ms: 800, keyframes: { opacity: [0, 1], scale: ['1.08', '1'] } },
    },
    enter: { ms: 420, keyframes: { translate: ['100% 0', '0 0'] } },
  },
  /** Slams onto the wall. */
  slam: {
    ease: [0.05, 0.95, 0.1, 1],
    pace: 0.7,
    cues: {
      rise: { ms: 420, keyframes: { opacity: [0, 1], scale: ['1.28', '1'] } },
      pop: { ms: 360, keyframes: { opacity: [0, 1], scale: ['2.2', '1'] } },
      bloom: { ms: 800, keyframes: { opacity: [0, 1], scale: ['1.7', '1'], rotate: ['24deg', '0deg'] } },
      settle: { ms: 700, keyframes: { opacity: [0, 1], scale: ['2.1', '1'] } },
    },
    enter: { ms: 340, keyframes: { translate: ['0 100%', '0 0'] } },
  },
  /** Swells a little past its place and comes back. */
  swell: {
    ease: [0.3, 1.35, 0.5, 1],
    pace: 1.25,
    cues: {
      rise: { ms: 560, keyframes: { opacity: [0, 1], translate: ['0 56px', '0 0'] } },
      pop: { ms: 520, keyframes: { opacity: [0, 1], scale: ['0', '1'] } },
      bloom: { ms: 1000, keyframes: { opacity: [0, 1], scale: ['0.5', '1'], rotate: ['20deg', '0deg'] } },
      settle: { ms: 900, keyframes: { opacity: [0, 1], scale: ['0.6', '1'] } },
    },
    enter: { ms: 420, keyframes: { opacity: [0, 1], scale: ['0.94', '1'] } },
  },
};

/** The motion that an element's page names (`data-motion`). */
export function motionOf(element: Element): Motion {
  const name = element.closest<HTMLElement>('[data-motion]')?.dataset.motion ?? '';
  return Object.hasOwn(motions, name) ? motions[name as MotionName] : motions.glow;
}

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

/** Making a format takes longer than all else in a step of a count. */
const formats = new Map<string, Intl.NumberFormat>();

function formatOf(locale: string, decimals: number): Intl.NumberFormat {
  const key = `${locale} ${decimals}`;
  const format = formats.get(key) ?? new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  formats.set(key, format);
  return format;
}

/** A count on its way from `from` to `to`, fast at first, in whole or decimal steps, grouped as the locale groups. */
export function countText(to: number, decimals: number, progress: number, locale: string, from = 0): string {
  const eased = 1 - (1 - Math.min(1, Math.max(0, progress))) ** 3;
  return formatOf(locale, decimals).format(from + (to - from) * eased);
}
