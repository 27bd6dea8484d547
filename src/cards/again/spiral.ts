/** More turns than this run into one another. */
const MOST = 24;
const STEPS = 64;

export interface Spiral {
  /** Points from the middle outward, round the origin at radius 1; every turn is one time. */
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly turns: number;
}

/** A line that comes round as many times as the thing did. */
export function spiral(times: number): Spiral {
  const turns = Math.max(1, Math.min(MOST, times));
  const points = Array.from({ length: turns * STEPS + 1 }, (_, i) => {
    const angle = (i / STEPS) * 2 * Math.PI - Math.PI / 2;
    const radius = 0.06 + (0.94 * i) / (turns * STEPS);
    return [Math.cos(angle) * radius, Math.sin(angle) * radius] as const;
  });
  return { points, turns };
}
