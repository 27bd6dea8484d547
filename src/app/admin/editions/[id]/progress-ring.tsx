import runStyles from '../../run.module.css';

const RADII = [14, 22, 30, 38, 46, 54];

/** A year growing ring by ring. `share` (0..1) is how much is done; null while that cannot be known, and then the rings breathe. */
export function ProgressRing({ share, label }: { share: number | null; label: string }) {
  const grown = (share ?? 0) * RADII.length;
  const known = share === null ? {} : { 'aria-valuenow': Math.round(share * 100), 'aria-valuemin': 0, 'aria-valuemax': 100 };
  return (
    <div role="progressbar" aria-label={label} {...known} className={share === null ? runStyles.ringUnknown : runStyles.ring}>
      <svg viewBox="0 0 120 120" fill="none" aria-hidden="true">
        {RADII.map((r, i) => {
          const part = share === null ? 1 : Math.min(1, Math.max(0, grown - i));
          return (
            <g key={r} transform="rotate(-90 60 60)" style={{ animationDelay: `${i * 120}ms` }}>
              <circle cx="60" cy="60" r={r} className={runStyles.ringTrack} />
              {part > 0 ? (
                <circle cx="60" cy="60" r={r} pathLength={1} strokeDasharray={`${part} 1`} className={runStyles.ringDone} />
              ) : null}
            </g>
          );
        })}
      </svg>
    </div>
  );
}
