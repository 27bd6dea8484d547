import { renderAsync } from '@resvg/resvg-js';
import sharp from 'sharp';

/** Pixels, four bytes each, alpha premultiplied. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly pixels: Buffer;
}

/** Text arrives as paths, so no font is ever looked for. */
const OPTIONS = { font: { loadSystemFonts: false }, logLevel: 'off' } as const;

/** Draws an SVG at its own size, off the event loop. */
export async function rasterise(svg: string): Promise<Raster> {
  const image = await renderAsync(svg, OPTIONS);
  return { width: image.width, height: image.height, pixels: image.pixels };
}

/** zlib 3 is where size stops falling and time starts rising (flat colours, few edges). */
const COMPRESSION = 3;

/** An opaque picture as PNG. */
export async function encodePng({ width, height, pixels }: Raster): Promise<Buffer> {
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .png({ compressionLevel: COMPRESSION })
    .toBuffer();
}
