const RADII = [6, 11, 16, 21, 26, 31];

/** The mark of Annum: a year without a person, plain rings. Decoration. */
export function RingMark({ className }: { className?: string | undefined }) {
  return (
    <svg viewBox="0 0 64 64" className={className} fill="none" stroke="currentColor" strokeWidth="2.4" aria-hidden="true">
      {RADII.map((radius, i) => (
        <circle key={radius} cx={32 - i * 0.25} cy={32 + i * 0.2} r={radius - 0.6} opacity={0.35 + i * 0.13} />
      ))}
    </svg>
  );
}
