'use client';

import { memo, useState, useSyncExternalStore } from 'react';
import type { Look } from './looks';
import { RING_UNITS, type RingInput, type RingLayer, ringLayers } from './ring';

export const RING_LAYERS = 6;

interface DefsProps {
  readonly ring: RingInput;
  readonly cap: Look['cap'];
}

const ids = Array.from({ length: RING_LAYERS }, (_, i) => `ring-${i}`);

function layerMarkup({ width, opacity, paths }: RingLayer, i: number, cap: Look['cap']): string {
  const lines = paths.map(({ tint, d }) => `<path stroke="var(--t${tint})" d="${d}"/>`).join('');
  return `<g id="${ids[i]}" fill="none" stroke-linecap="${cap}" stroke-linejoin="round" stroke-width="${width}" opacity="${opacity}">${lines}</g>`;
}

/** The ring's definitions, all made of numbers. */
function ringMarkup(ring: RingInput, cap: Look['cap']): string {
  const layers = ringLayers({ ...ring, layers: RING_LAYERS })
    .map((layer, i) => layerMarkup(layer, i, cap))
    .join('');
  const uses = ids.map((id) => `<use href="#${id}"/>`).join('');
  return `<defs>${layers}<symbol id="ring" viewBox="0 0 ${RING_UNITS} ${RING_UNITS}">${uses}</symbol></defs>`;
}

const never = () => () => {};
/** Whether React is just taking over what the server has drawn. */
const useHydrating = () =>
  useSyncExternalStore(
    never,
    () => false,
    () => typeof document !== 'undefined',
  );

function Defs({ ring, cap }: DefsProps) {
  const hydrating = useHydrating();
  // The server's ring stands in the document: thousands of points are neither computed nor sent again. React leaves such markup as it is.
  const [markup] = useState(() => ({ __html: hydrating ? '' : ringMarkup(ring, cap) }));
  return <svg width="0" height="0" className="ring-defs" aria-hidden="true" dangerouslySetInnerHTML={markup} suppressHydrationWarning />;
}

/**
 * The person's ring, once in the page: `#ring-0` (heart) to `#ring-5` (rim) are its layers, `#ring` the whole. Every picture of it
 * is a `<use>`, which wears the tints of the place where it stands.
 */
export const RingDefs = memo(function RingDefs({ ring, cap = 'round' }: Partial<DefsProps> & { ring: RingInput }) {
  return <Defs key={[ring.days, ring.tintOfMonth, ring.rings].join()} ring={ring} cap={cap} />;
});
