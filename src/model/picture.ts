import type { CardKind } from './card';

/** Sizes of a shared picture, in pixels. */
export const PICTURE_SIZES = {
  story: { width: 1080, height: 1920 },
  square: { width: 1080, height: 1080 },
  preview: { width: 1200, height: 630 },
} as const;
export type PictureSize = keyof typeof PICTURE_SIZES;

/** The collage of a whole story: the name of its picture, and its one size (4:5, the tallest that feeds show whole). */
export const POSTER = 'poster';
export const POSTER_SIZE = { width: 1080, height: 1350 } as const;
/** A card in one of the three sizes, or the poster. */
export type PictureName =
  | { readonly card: CardKind; readonly size: PictureSize }
  | { readonly card: typeof POSTER; readonly size: typeof POSTER };
