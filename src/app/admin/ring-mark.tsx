import { plainRings, RING_UNITS } from '@/ui/ring';

interface RingMarkProps {
  /** How many rings; few for a mark, many for a picture. */
  readonly rings?: number;
  readonly className?: string | undefined;
}

/** The year ring without a person: plain rings. Decoration. */
export function RingMark({ rings = 5, className }: RingMarkProps) {
  const width = (RING_UNITS / 2 / rings) * 0.36;
  return (
    <svg
      viewBox={`0 0 ${RING_UNITS} ${RING_UNITS}`}
      className={className}
      fill="none"
      stroke="currentColor"
      strokeWidth={width}
      aria-hidden="true"
    >
      {plainRings(rings).map((radius) => (
        <circle key={radius} cx={RING_UNITS / 2} cy={RING_UNITS / 2} r={radius} />
      ))}
    </svg>
  );
}
