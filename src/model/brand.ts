import { z } from 'zod';

const colorSchema = z
  .string()
  .regex(/^#[0-9a-fA-F]{6}$/, 'must be a colour as #rrggbb (example: "#0a4dff")')
  .transform((color) => color.toLowerCase());

/** An image of a logo that is part of the settings itself, so that no page and no picture ever fetches one. */
const logoSchema = z
  .string()
  .max(90_000, 'must be smaller than 64 kB')
  .regex(/^data:image\/(svg\+xml|png);base64,[A-Za-z0-9+/]+={0,2}$/, 'must be an SVG or PNG file');

/** Whose recap it is. Colours are a wish: where words would not read on them, they give way (src/ui/brand-theme.ts). */
export const brandSchema = z.object({
  /** Stands where "annum" stands otherwise. */
  name: z.string().trim().min(1).max(24).optional(),
  /** What the story rises to. */
  color: colorSchema.optional(),
  /** The one loud colour. */
  accent: colorSchema.optional(),
  logo: logoSchema.optional(),
});
export type Brand = z.output<typeof brandSchema>;
export type BrandInput = z.input<typeof brandSchema>;
