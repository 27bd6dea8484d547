import { type Image, loadImage, type SKRSContext2D } from '@napi-rs/canvas';

/** An image and the box that it is fitted into, at the left and in the middle. */
export interface PlacedImage {
  /** A data URI. */
  readonly image: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const decoded = new Map<string, Image | null>();
const MOST_DECODED = 20;

/** Makes an image ready; one that cannot be read is left out of the picture. */
export async function loadLogo({ image }: PlacedImage): Promise<void> {
  if (decoded.has(image)) return;
  const bytes = Buffer.from(image.slice(image.indexOf(',') + 1), 'base64');
  const loaded = await loadImage(bytes).catch(() => null);
  if (decoded.size >= MOST_DECODED) decoded.clear();
  decoded.set(image, loaded);
}

/** Draws what was loaded. */
export function drawLogo(context: SKRSContext2D, { image, left, top, width, height }: PlacedImage): void {
  const logo = decoded.get(image);
  if (!logo || logo.width === 0 || logo.height === 0) return;
  const scale = Math.min(width / logo.width, height / logo.height);
  context.drawImage(logo, left, top + (height - logo.height * scale) / 2, logo.width * scale, logo.height * scale);
}
