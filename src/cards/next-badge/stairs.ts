/** A step a badge: left and width of each, and how high it reaches, as shares of the drawing. */
export interface Step {
  readonly left: number;
  readonly width: number;
  readonly height: number;
  /** The last one was missing. */
  readonly missing: boolean;
}

const GAP = 0.025;
const LOWEST = 0.22;

/** Stairs of so many badges. */
export function stairs(count: number): Step[] {
  const width = (1 - GAP * (count - 1)) / Math.max(1, count);
  return Array.from({ length: count }, (_, i) => ({
    left: i * (width + GAP),
    width,
    height: count < 2 ? 1 : LOWEST + ((1 - LOWEST) * i) / (count - 1),
    missing: i === count - 1,
  }));
}
