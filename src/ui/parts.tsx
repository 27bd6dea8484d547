import { Fragment } from 'react';
import { type CueOptions, cue } from './cue';
import { tie } from './tie';

const SENTENCES = /(?<=[.!?…]['"’”]?) /u;
const CLAUSES = /(?<=[,;:.!?…]['"’”]?) /u;

/** Words that break where a voice would pause, as long as a line has room for that: behind a sentence, or behind a clause. */
export function Phrases({ children, clauses = false }: { children: string; clauses?: boolean }) {
  return tie(children)
    .split(clauses ? CLAUSES : SENTENCES)
    .map((phrase, i) => (
      <Fragment key={`${i + 1} ${phrase}`}>
        {i > 0 && ' '}
        <span className="phrase">{phrase}</span>
      </Fragment>
    ));
}

/** The sentence that opens a card, and its heading: the player moves the focus here. */
export function Lead({ children, className = '' }: { children: string; className?: string }) {
  return (
    <h2 className={`lead ${className}`} tabIndex={-1} {...cue('rise')}>
      <Phrases clauses>{children}</Phrases>
    </h2>
  );
}

/** The quiet line of a card; nothing when there is nothing to add. */
export function Note({ children, at = 1100 }: { children: string } & CueOptions) {
  return children === '' ? null : (
    <p className="note" {...cue('rise', { at })}>
      <Phrases>{children}</Phrases>
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
