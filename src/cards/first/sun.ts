/** A half sun on the floor of the card: a ray an hour, midnight on the left, noon at the top. */
export interface SunRay {
  /** Clockwise from the top, as a share of a whole turn. */
  readonly turn: number;
  /** Whether it is the hour of the first. */
  readonly own: boolean;
}

/** The 24 rays of a day; without an hour none is its own. */
export const sunRays = (hour: number | null): SunRay[] =>
  Array.from({ length: 24 }, (_, at) => ({ turn: (at + 0.5) / 48 - 0.25, own: at === hour }));
