import type { StartWords } from '../i18n/start-words';

interface FailedProps {
  readonly words: StartWords['failed'];
  readonly told: string;
  /** Null when only another file helps. */
  readonly onAgain: (() => void) | null;
  readonly onOther: () => void;
}

/** What went wrong, and what to do about it. */
export function Failed({ words, told, onAgain, onOther }: FailedProps) {
  return (
    <div role="alert">
      <h1 tabIndex={-1}>{words.heading}</h1>
      <p className="start-lead">{told}</p>
      <div className="start-ways">
        {onAgain && (
          <button type="button" className="start-action" onClick={onAgain}>
            {words.again}
          </button>
        )}
        <button type="button" className="start-action" data-quiet={onAgain ? '' : undefined} onClick={onOther}>
          {words.other}
        </button>
      </div>
    </div>
  );
}
