/** How far the centres are from each other, in radii. */
const APART = 1.04;

/** Two circles of one radius side by side, the first round a point, and the path of the lens in which they overlap. */
export function circles(x: number, y: number, r: number) {
  const half = (APART * r) / 2;
  const rise = Math.sqrt(r * r - half * half);
  const [middle, top, bottom, radius] = [x + half, y - rise, y + rise, r].map((value) => value.toFixed(1));
  const arc = `A${radius} ${radius} 0 0 1`;
  return { own: [x, y], other: [x + APART * r, y], r, lens: `M${middle} ${top}${arc} ${middle} ${bottom}${arc} ${middle} ${top}` } as const;
}
