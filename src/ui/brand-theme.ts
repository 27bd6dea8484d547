import { contrast, luminance, mix } from './color';
import type { Theme } from './themes';

/** The brand's colours, as an edition names them. */
export interface BrandColors {
  readonly color?: string | undefined;
  readonly accent?: string | undefined;
}

/** Words of either ink keep this on a background: AA, and room for the quieter ink. */
const LEAST = 5.2;

/** The background moved as little as it takes until the better of the two inks reads on it. */
function readable(background: string, inks: Theme['inks']): string {
  const best = (on: string) => Math.max(...inks.map((ink) => contrast(ink, on)));
  const toward = contrast(inks[0], background) >= contrast(inks[1], background) ? inks[1] : inks[0];
  for (let share = 0; share < 1; share += 0.02) {
    const moved = mix(toward, background, share);
    if (best(moved) >= LEAST) return moved;
  }
  return toward;
}

/**
 * A theme in the brand's colours: its own quiet beginning, rising to the brand's colour, with the brand's accent as the loud one.
 * Whatever the colours are, every pair that carries words stays at AA.
 */
export function brandedTheme(theme: Theme, { color, accent }: BrandColors): Theme {
  const shouts = accent === undefined ? theme.shouts : [accent, ...theme.shouts];
  const tints = accent === undefined ? theme.tints : theme.tints.map((tint, i) => (i % 4 === 0 ? accent : tint));
  if (color === undefined) return { ...theme, shouts, tints };
  const [home = color] = theme.backgrounds;
  // The quiet end keeps the theme's own lightness and takes a little of the brand's hue.
  const quiet = mix(color, home, luminance(home) > 0.5 ? 0.1 : 0.14);
  const last = theme.backgrounds.length - 1;
  const backgrounds = theme.backgrounds.map((_, step) => readable(mix(color, quiet, (step / Math.max(1, last)) ** 1.2), theme.inks));
  return { ...theme, backgrounds, shouts, tints };
}
