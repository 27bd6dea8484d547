/** How far the mark's heart reaches, of its radius. */
export const HEART = 0.14;

/** Scores as the mark shows them: against each other, so that it fills its place whatever the greatest is. */
export function grownScores(scores: readonly number[]): number[] {
  const greatest = Math.max(50, ...scores);
  return scores.map((score) => (score * 100) / greatest);
}

/** How far the mark reaches at `at` axes round, 0..1: smooth from score to score, swelling on each axis. */
export function reach(scores: readonly number[], at: number): number {
  const n = scores.length;
  const [a, b] = [scores[Math.floor(at) % n] ?? 0, scores[(Math.floor(at) + 1) % n] ?? 0];
  const blend = (1 - Math.cos((at % 1) * Math.PI)) / 2;
  return (0.22 + 0.78 * ((a + (b - a) * blend) / 100)) * (0.84 + 0.16 * Math.cos((at % 1) * 2 * Math.PI));
}

/** Points of one axis' stretch of a line, from half an axis before it to half an axis after; more would not be seen. */
const STEPS = 8;

/**
 * One line of the mark, a path an axis, in a box of 1000: `share` is how far from the heart (0) to the scores (1) it lies. Whole units, each
 * relative to the last: a mark is a hundred of these.
 */
export function markLine(scores: readonly number[], share: number, radius: number): string[] {
  const n = scores.length;
  return scores.map((_, axis) => {
    let path = '';
    let [x, y] = [0, 0];
    for (let i = 0; i <= STEPS; i++) {
      const at = (axis - 0.5 + i / STEPS + n) % n;
      const far = radius * (HEART + (1 - HEART) * share * reach(scores, at));
      const angle = (at / n) * 2 * Math.PI - Math.PI / 2;
      const [nx, ny] = [Math.round(500 + far * Math.cos(angle)), Math.round(500 + far * Math.sin(angle))];
      path += i === 0 ? `M${nx} ${ny}l` : `${i === 1 ? '' : ' '}${nx - x} ${ny - y}`;
      [x, y] = [nx, ny];
    }
    return path;
  });
}
