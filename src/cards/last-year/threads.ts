import type { CardOf } from '../../model/card';

/** Stretches of a thread as shares of its length; the middle is where last year ends. */
export interface Thread {
  readonly pieces: readonly { readonly from: number; readonly to: number; readonly faint?: true }[];
  /** Where it begins, or comes back. */
  readonly knot: number | null;
}

/** Who stayed is one thread, who is new begins in this year's half, who came back has a gap, who drifted away ends in it. */
export const threadOf: Readonly<Record<CardOf<'last-year'>['threads'][number]['how'], Thread>> = {
  stayed: { pieces: [{ from: 0, to: 1 }], knot: null },
  new: { pieces: [{ from: 0.62, to: 1 }], knot: 0.62 },
  back: {
    pieces: [
      { from: 0, to: 0.08, faint: true },
      { from: 0.7, to: 1 },
    ],
    knot: 0.7,
  },
  away: {
    pieces: [
      { from: 0, to: 0.46 },
      { from: 0.54, to: 0.58, faint: true },
      { from: 0.66, to: 0.68, faint: true },
    ],
    knot: null,
  },
};
