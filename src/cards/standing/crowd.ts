/** A crowd on a sunflower's spiral: even, endless, and with a middle. Units of a square 1000 wide; the person is its centre. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
export const CROWD_MOST = 1000;
/** Each is a layer of its own while it moves. */
export const CROWD_WAVES = 6;

export interface Crowd {
  /** Dots that leave, in the order in which they go: one path of round strokes a wave. */
  readonly waves: readonly string[];
  /** Dots that stay with the person. */
  readonly stay: string;
}

/**
 * One dot stands for `of / dots` people. The share that stays is the exact share of people at or above, rounded up to whole dots,
 * the person's own included (drawn apart, so it is not in `stay`).
 */
export function crowd(of: number, atOrAbove: number): Crowd {
  const dots = Math.min(CROWD_MOST, Math.max(1, of));
  const staying = Math.max(1, Math.min(dots, Math.ceil((atOrAbove / Math.max(1, of)) * dots)));
  const spots = Array.from({ length: dots }, (_, i) => {
    const radius = 490 * Math.sqrt(i / dots);
    const x = Math.round(500 + radius * Math.cos(i * GOLDEN_ANGLE));
    const y = Math.round(500 + radius * Math.sin(i * GOLDEN_ANGLE));
    return `M${x} ${y}h0`;
  });
  const waves = Array.from({ length: CROWD_WAVES }, () => '');
  // Those who leave first are spread over the whole crowd, not its rim: a crowd thins.
  spots.slice(staying).forEach((spot, i) => {
    const wave = (i * 5) % CROWD_WAVES;
    waves[wave] = (waves[wave] ?? '') + spot;
  });
  return { waves: waves.filter((wave) => wave !== ''), stay: spots.slice(1, staying).join('') };
}
