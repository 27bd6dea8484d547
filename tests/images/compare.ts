import sharp from 'sharp';

/** Half the size is enough to see that something moved, and a quarter of the bytes to keep. */
export const shrunk = async (png: Buffer): Promise<Buffer> => {
  const { width } = await sharp(png).metadata();
  return sharp(png)
    .resize({ width: Math.round(width / 2), kernel: 'cubic' })
    .png({ compressionLevel: 9, palette: true, colours: 128, dither: 0, effort: 7 })
    .toBuffer();
};

const pixels = (png: Buffer) => sharp(png).flatten().removeAlpha().raw().toBuffer({ resolveWithObject: true });

/** Share 0..1 of the pixels in which some channel differs by more than `step` of 255; 1 when the sizes differ. */
export async function difference(a: Buffer, b: Buffer, step: number): Promise<number> {
  const [one, other] = await Promise.all([pixels(a), pixels(b)]);
  if (one.info.width !== other.info.width || one.info.height !== other.info.height) return 1;
  let differing = 0;
  for (let i = 0; i < one.data.length; i += 3) {
    for (let c = 0; c < 3; c++) {
      if (Math.abs((one.data[i + c] ?? 0) - (other.data[i + c] ?? 0)) > step) {
        differing++;
        break;
      }
    }
  }
  return differing / (one.info.width * one.info.height);
}

/** Colours ("#rrggbb") that occur in a rectangle of a picture. */
export async function coloursIn(png: Buffer, area: { left: number; top: number; width: number; height: number }): Promise<Set<string>> {
  const { data } = await sharp(png).extract(area).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const found = new Set<string>();
  for (let i = 0; i < data.length; i += 3) found.add(`#${data.subarray(i, i + 3).toString('hex')}`);
  return found;
}

/** Whether a colour is nothing but a background, the form that lies on it, or the edge between the two. */
export function isGround({ background, form }: { background: string; form: string }): (r: number, g: number, b: number) => boolean {
  const [from, to] = [background, form].map((hex) => [...Buffer.from(hex.slice(1), 'hex')]) as [number[], number[]];
  const spans = to.map((value, c) => value - (from[c] ?? 0));
  const widest = spans.reduce((best, span, c) => (Math.abs(span) > Math.abs(spans[best] ?? 0) ? c : best), 0);
  return (...rgb) => {
    const span = spans[widest] ?? 0;
    const share = span === 0 ? 0 : Math.min(1, Math.max(0, ((rgb[widest] ?? 0) - (from[widest] ?? 0)) / span));
    return rgb.every((value, c) => Math.abs(value - ((from[c] ?? 0) + share * (spans[c] ?? 0))) <= 3);
  };
}

/** Colours in a rectangle of a picture that are not its ground. */
export async function drawnIn(
  png: Buffer,
  area: { left: number; top: number; width: number; height: number },
  ground: { background: string; form: string },
): Promise<string[]> {
  const onGround = isGround(ground);
  return [...(await coloursIn(png, area))].filter((hex) => {
    const [r = 0, g = 0, b = 0] = Buffer.from(hex.slice(1), 'hex');
    return !onGround(r, g, b);
  });
}
