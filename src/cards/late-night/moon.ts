const n = (value: number) => value.toFixed(1);

/** The lit part of a moon round (cx, cy) as path data: its area is exactly `share` of the disc's. Lit from the right, as a young moon is. */
export function moon(cx: number, cy: number, radius: number, share: number): string {
  const lit = Math.min(0.999, Math.max(0.001, share));
  const edge = Math.max(0.01, radius * Math.abs(1 - 2 * lit));
  const foot = `${n(cx)} ${n(cy + radius)}`;
  const top = `${n(cx)} ${n(cy - radius)}`;
  return `M${top}A${n(radius)} ${n(radius)} 0 0 1 ${foot}A${n(edge)} ${n(radius)} 0 0 ${lit < 0.5 ? 0 : 1} ${top}Z`;
}
