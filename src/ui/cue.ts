/**
 * What an element does when its card comes on stage. Cards are plain markup in their final state; a cue says how an element arrives
 * there, and the story's performer plays all cues of a card on one clock. Without a performer (no script, reduced motion, print)
 * nothing is missing.
 */
export const CUES = ['rise', 'fade', 'pop', 'grow', 'stretch', 'sweep', 'bloom', 'settle', 'leave', 'count', 'frames'] as const;
export type CueName = (typeof CUES)[number];

export interface CueOptions {
  /** Starts this many milliseconds after the card. */
  readonly at?: number;
  /** Lasts this many milliseconds; each cue has its own default. */
  readonly ms?: number;
}

export interface CueAttributes {
  readonly 'data-cue': CueName;
  readonly 'data-at'?: number;
  readonly 'data-ms'?: number;
  readonly 'data-from'?: number;
  readonly 'data-to'?: number;
  readonly 'data-decimals'?: number;
  readonly 'data-frames'?: string;
}

/**
 * Attributes of a cue. `rise`: fades in from below. `fade`, `pop` (from its centre), `grow` (upward from its foot), `stretch` (from its
 * left edge), `sweep` (turns in by half a circle), `bloom` (opens from the ring's heart), `leave`: fades away for good.
 */
export function cue(name: Exclude<CueName, 'count' | 'frames'>, options: CueOptions = {}): CueAttributes {
  return { 'data-cue': name, 'data-at': options.at, 'data-ms': options.ms };
}

/** Counts from `from` (0) to `to`, written with `decimals` and the page's locale; ends on the element's own text. */
export function countCue(to: number, decimals: number, options: CueOptions & { readonly from?: number } = {}): CueAttributes {
  return {
    'data-cue': 'count',
    'data-from': options.from,
    'data-to': to,
    'data-decimals': decimals,
    'data-at': options.at,
    'data-ms': options.ms,
  };
}

/** Keyframes of the element's own, on `translate`, `scale`, `rotate` or `opacity`: values at even times, linear between them. */
export function framesCue(
  frames: Readonly<Partial<Record<'translate' | 'scale' | 'rotate' | 'opacity', readonly (string | number)[]>>>,
  options: CueOptions = {},
): CueAttributes {
  return { 'data-cue': 'frames', 'data-frames': JSON.stringify(frames), 'data-at': options.at, 'data-ms': options.ms };
}
