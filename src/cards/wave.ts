/**
 * A stretch of sound as upright strokes round a middle line: one path of `count` strokes in a box `width` by `height`.
 * The heights come from `seed` alone, so that a name always sounds the same.
 */
export function wavePath(seed: string, count: number, width: number, height: number): string {
  let state = 2166136261;
  for (const char of seed) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 16777619);
  let path = '';
  for (let i = 0; i < count; i++) {
    state = Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917;
    const noise = ((state >>> 8) & 0xffff) / 0xffff;
    const swell = 0.45 + 0.55 * Math.abs(Math.sin((i / count) * Math.PI * 3 + (state & 3)));
    const stroke = Math.max(4, height * (0.18 + 0.82 * noise) * swell);
    const x = ((i + 0.5) * width) / count;
    path += `M${x.toFixed(0)} ${((height - stroke) / 2).toFixed(0)}v${stroke.toFixed(0)}`;
  }
  return path;
}
