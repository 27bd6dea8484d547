import type { BrandColors } from './brand-theme';
import { contrast } from './color';
import { groundOf, type ThemeName } from './themes';

/** What becomes of a brand's colours in a theme. */
export interface BrandReport {
  /** The colour of the story's height. */
  readonly height: string;
  /** Whether that is the brand's colour as it was wished; true without a wish. */
  readonly kept: boolean;
  /** Cards on which the accent is the loud colour. */
  readonly loud: number;
  /** The least contrast of any words. */
  readonly contrast: number;
}

/** Looks at every card of a story of `count`. */
export function brandReport(theme: ThemeName, brand: BrandColors, count: number): BrandReport {
  const grounds = Array.from({ length: count }, (_, i) => groundOf(theme, i, count, brand));
  const height = grounds.at(-2)?.background ?? '';
  const ratios = grounds.flatMap(({ background, form, ink, muted, pill }) => [
    contrast(ink, background),
    contrast(muted, background),
    contrast(muted, form),
    contrast(pill.ink, pill.background),
    contrast(pill.muted, pill.background),
  ]);
  return {
    height,
    kept: brand.color === undefined || brand.color.toLowerCase() === height,
    loud: grounds.filter(({ shout }) => shout === brand.accent).length,
    contrast: Math.min(...ratios),
  };
}
