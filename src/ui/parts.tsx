import type { ReactNode } from 'react';
import { type CueOptions, cue } from './cue';

/** The sentence that opens a card, and its heading: the player moves the focus here. */
export function Lead({ children, className = '' }: { children: ReactNode; className?: string }) {
  return (
    <h2 className={`lead ${className}`} tabIndex={-1} {...cue('rise')}>
      {children}
    </h2>
  );
}

/** The quiet line of a card; nothing when there is nothing to add. */
export function Note({ children, at = 1100 }: { children: string } & CueOptions) {
  return children === '' ? null : (
    <p className="note" {...cue('rise', { at })}>
      {children}
    </p>
  );
}

/** Words over a ring always stand on something solid. */
export function Pill({ label, value, at = 1200 }: { label: string; value: string } & CueOptions) {
  return (
    <p className="pill" {...cue('rise', { at })}>
      <span className="pill-label">{label}</span> <span className="pill-value">{value}</span>
    </p>
  );
}
