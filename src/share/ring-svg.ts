import { LRUCache } from 'lru-cache';
import type { RingPlacement } from '../cards/image/frame';
import { RING_UNITS, type RingInput, type RingLayer, ringLayers } from '../ui/ring';

/** Tenths of a unit: a picture shows the ring larger than a screen does. */
const FINE = 10;

/** Rings drawn last, by their content: a person's pictures are drawn together, and a picture hands its story to another thread as a copy. */
const recent = new LRUCache<string, RingLayer[]>({ max: 4 });

function layersOf(ring: RingInput): RingLayer[] {
  const key = JSON.stringify([ring.days, ring.monthOfDay, ring.tintOfMonth, ring.rings, ring.weight, ring.calm, ring.gap]);
  const layers = recent.get(key) ?? ringLayers({ ...ring, parts: FINE, outlined: true });
  recent.set(key, layers);
  return layers;
}

/** The person's ring as SVG shapes around its own centre, in tenths of ring units; `tints` are twelve colours. */
export function ringShapes(ring: RingInput, tints: readonly string[]): string {
  return layersOf(ring)
    .flatMap(({ opacity, paths }) => paths.map(({ tint, d }) => `<path d="${d}" fill="${tints[tint] ?? 'none'}" opacity="${opacity}"/>`))
    .join('');
}

/** The shapes put where a picture wants them. */
export function placeRing(shapes: string, { x, y, diameter, opacity = 1 }: RingPlacement): string {
  const scale = diameter / (RING_UNITS * FINE);
  return `<g transform="translate(${x - diameter / 2} ${y - diameter / 2}) scale(${scale})" opacity="${opacity}">${shapes}</g>`;
}
