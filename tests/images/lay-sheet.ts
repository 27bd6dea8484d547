import sharp from 'sharp';

const GAP = 8;
const BETWEEN = '#8a8a8a';

/** Pictures side by side on one sheet, each `width` pixels wide, `across` in a row. */
export async function laySheet(
  pictures: readonly Buffer[],
  { width, across }: { width: number; across: number },
  path: string,
): Promise<void> {
  const tiles = await Promise.all(pictures.map((picture) => sharp(picture).resize({ width }).toBuffer({ resolveWithObject: true })));
  const tall = Math.max(...tiles.map(({ info }) => info.height)) + GAP;
  const rows = Math.ceil(tiles.length / across);
  const columns = Math.min(across, tiles.length);
  await sharp({ create: { width: columns * (width + GAP) - GAP, height: rows * tall - GAP, channels: 3, background: BETWEEN } })
    .composite(tiles.map(({ data }, i) => ({ input: data, left: (i % across) * (width + GAP), top: Math.floor(i / across) * tall })))
    .webp({ quality: 88 })
    .toFile(path);
}
