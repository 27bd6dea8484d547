import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { StartWords } from '../i18n/start-words';
import { fill } from '../model/fill';
import type { Locale } from '../model/pack';
import type { VisitState } from '../model/visit';

interface DoneProps {
  readonly words: StartWords['ready'];
  readonly locale: Locale;
  readonly visit: Extract<VisitState, { state: 'ready' | 'too-little' }>;
  /** It was made just now: the page leads on by itself. */
  readonly leave: boolean;
  readonly onAnother: () => void;
}

const never = () => () => {};
/** The day is the visitor's; the server, which writes the page first, does not know where that is. */
const ownZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The recap is there: to open, or to delete with everything that it was made of. Both are plain forms. */
export function Done({ words, locale, visit, leave, onAnother }: DoneProps) {
  const open = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (leave) open.current?.requestSubmit();
  }, [leave]);
  const { label, forgetAtMs, state } = visit;
  const little = state === 'too-little';
  const timeZone = useSyncExternalStore(never, ownZone, () => 'UTC');
  const date = forgetAtMs === null ? null : new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(forgetAtMs);
  return (
    <div hidden={leave}>
      <h1 tabIndex={-1}>{little ? words.tooLittle.heading : fill(words.heading, { label })}</h1>
      <p className="start-lead">{little ? fill(words.tooLittle.body, { label }) : words.body}</p>
      <p>{date === null ? words.kept : fill(words.until, { date })}</p>
      <div className="start-ways">
        <form method="post" action="/api/start/open" ref={open}>
          <button type="submit" className="start-action">
            {little ? words.tooLittle.open : words.open}
          </button>
        </form>
        <button type="button" className="start-action" data-quiet="" onClick={onAnother}>
          {words.another}
        </button>
      </div>
      <form method="post" action="/api/start/erase" className="start-erase">
        <button type="submit" className="start-action" data-quiet="">
          {words.erase}
        </button>
        <p className="start-note">{words.eraseNote}</p>
      </form>
    </div>
  );
}
