/** A closed curve through the axes' scores, drawn `copies` times from the heart out: the same person always gets the same mark. */
export function mark(scores: readonly number[], copies: number): string[] {
  const n = Math.max(3, scores.length);
  return Array.from({ length: copies }, (_, c) => {
    const f = (c + 1) / copies;
    const points = Array.from({ length: n }, (_, i) => {
      const score = Math.min(100, Math.max(0, scores[i] ?? 0)) / 100;
      // Outer copies show the scores in full, the innermost is nearly a circle.
      const radius = 350 * f * (0.34 + 0.66 * (0.5 * (1 - f) + score * f));
      const angle = (i / n) * 2 * Math.PI - Math.PI / 2;
      return [500 + radius * Math.cos(angle), 500 + radius * Math.sin(angle)] as const;
    });
    const at = (i: number) => points[(i + n) % n] ?? [500, 500];
    const pair = (x: number, y: number) => `${x.toFixed(0)} ${y.toFixed(0)}`;
    let d = `M${pair(...at(0))}`;
    for (let i = 0; i < n; i++) {
      const [[x0, y0], [x1, y1], [x2, y2], [x3, y3]] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
      // Catmull-Rom through the points, as Bezier curves.
      d += `C${pair(x1 + (x2 - x0) / 6, y1 + (y2 - y0) / 6)} ${pair(x2 - (x3 - x1) / 6, y2 - (y3 - y1) / 6)} ${pair(x2, y2)}`;
    }
    return `${d}Z`;
  });
}
