'use client';

import { memo, useMemo } from 'react';
import { RING_UNITS, type RingInput, ringLayers } from './ring';

export const RING_LAYERS = 6;

/**
 * The person's ring, once in the page: `#ring-0` (heart) to `#ring-5` (rim) are its layers, `#ring` the whole. Every picture of it
 * is a `<use>`, which wears the tints of the place where it stands.
 */
export const RingDefs = memo(function RingDefs({ ring }: { ring: RingInput }) {
  const layers = useMemo(() => ringLayers({ ...ring, layers: RING_LAYERS }), [ring]);
  const ids = layers.map((_, i) => `ring-${i}`);
  return (
    <svg width="0" height="0" className="ring-defs" aria-hidden="true">
      <defs>
        {layers.map((layer, i) => (
          <g
            key={ids[i]}
            id={ids[i]}
            fill="none"
            strokeLinecap="round"
            strokeLinejoin="round"
            strokeWidth={layer.width}
            opacity={layer.opacity}
          >
            {layer.paths.map((path) => (
              <path key={path.tint} stroke={`var(--t${path.tint})`} d={path.d} />
            ))}
          </g>
        ))}
        <symbol id="ring" viewBox={`0 0 ${RING_UNITS} ${RING_UNITS}`}>
          {ids.map((id) => (
            <use key={id} href={`#${id}`} />
          ))}
        </symbol>
      </defs>
    </svg>
  );
});
