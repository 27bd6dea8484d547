import type { CSSProperties } from 'react';
import { cue } from './cue';
import { RING_UNITS } from './ring';

const LAYERS = [0, 1, 2, 3, 4, 5];
const BOX = `0 0 ${RING_UNITS} ${RING_UNITS}`;

interface RingViewProps {
  /** Says the ring in words; without it the ring is decoration. */
  readonly alt?: string;
  /** Opens layer by layer from its heart, starting at this many milliseconds. */
  readonly bloomAt?: number;
  readonly className?: string;
  readonly style?: CSSProperties;
}

/** The person's ring at one place of one card. `data-ring` lets the player carry it from card to card as one thing. */
export function RingView({ alt, bloomAt, className = '', style }: RingViewProps) {
  const label = alt ? { role: 'img', 'aria-label': alt } : { 'aria-hidden': true as const };
  return (
    <div className={`ring ${className}`} style={style} data-ring="" {...label}>
      {bloomAt === undefined ? (
        <svg viewBox={BOX} aria-hidden="true">
          <use href="#ring" />
        </svg>
      ) : (
        LAYERS.map((layer) => (
          <svg
            key={layer}
            viewBox={BOX}
            aria-hidden="true"
            className="bloom"
            style={{ '--i': layer } as CSSProperties}
            {...cue('bloom', { at: bloomAt + layer * 170 })}
          >
            <use href={`#ring-${layer}`} />
          </svg>
        ))
      )}
    </div>
  );
}
