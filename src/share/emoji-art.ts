import { type Image, loadImage, type SKRSContext2D } from '@napi-rs/canvas';

/** Emoji in use, each decoded once a width; a few kB. */
const decoded = new Map<string, Image>();
const MOST_DECODED = 500;
/** Decoded at one of these widths and scaled down from there. */
const WIDTHS = [64, 192, 360];

const widthFor = (size: number): number => WIDTHS.find((known) => known >= size) ?? Math.ceil(size);

/** Makes an emoji's vector art (a data URI) ready to be drawn at `size`. */
export async function loadEmoji(art: string, size: number): Promise<void> {
  const width = widthFor(size);
  const key = `${width} ${art}`;
  if (decoded.has(key)) return;
  const svg = Buffer.from(art.slice(art.indexOf(',') + 1), 'base64').toString('utf8');
  const image = await loadImage(Buffer.from(svg.replace('<svg ', `<svg width="${width}" height="${width}" `)));
  if (decoded.size >= MOST_DECODED) decoded.clear();
  decoded.set(key, image);
}

/** Draws what was loaded into a square. */
export function drawEmoji(context: SKRSContext2D, art: string, x: number, y: number, size: number): void {
  const image = decoded.get(`${widthFor(size)} ${art}`);
  if (image) context.drawImage(image, x, y, size, size);
}
