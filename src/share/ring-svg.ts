import type { RingPlacement } from '../cards/image/frame';
import type { RingModel } from '../model/card';
import { RING_UNITS, ringLayers } from '../ui/ring';

/** Tenths of a unit: a picture shows the ring larger than a screen does. */
const FINE = 10;

/** The person's ring as SVG strokes around its own centre, in ring units; `tints` are twelve colours. */
export function ringStrokes(ring: RingModel, tints: readonly string[]): string {
  return ringLayers({ ...ring, parts: FINE })
    .flatMap(({ width, opacity, paths }) =>
      paths.map(({ tint, d }) => `<path d="${d}" stroke="${tints[tint] ?? 'none'}" stroke-width="${width}" stroke-opacity="${opacity}"/>`),
    )
    .join('');
}

/** The strokes put where a picture wants them. */
export function placeRing(strokes: string, { x, y, diameter, opacity = 1 }: RingPlacement): string {
  const scale = diameter / RING_UNITS;
  return `<g transform="translate(${x - diameter / 2} ${y - diameter / 2}) scale(${scale})" fill="none" stroke-linecap="round" stroke-linejoin="round" opacity="${opacity}">${strokes}</g>`;
}
