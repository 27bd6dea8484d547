import { useRef } from 'react';
import styles from '../admin.module.css';
import formStyles from '../forms.module.css';

interface ColorFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  /** What the button that opens the browser's own picker is called. */
  readonly pick: string;
  /** What mends a colour that cannot be read. */
  readonly mend: string;
  readonly wrong: boolean;
  /** What stands there at first. */
  readonly initial: string;
  readonly value: string;
  /** The colour that is used, and what is said of it. */
  readonly shown: string;
  readonly said: string | undefined;
  readonly onChange: (color: string) => void;
}

/** A colour as text, with the browser's picker beside it; empty is the theme's own. */
export function ColorField({ name, label, hint, pick, mend, wrong, initial, value, shown, said, onChange }: ColorFieldProps) {
  const text = useRef<HTMLInputElement>(null);
  const choose = (color: string) => {
    if (text.current) text.current.value = color;
    onChange(color);
  };
  const typed = value.trim();
  const unreadable = typed !== '' && !/^#[0-9a-f]{6}$/i.test(typed);
  // While somebody still types there is nothing to complain of.
  const problem = unreadable && (wrong || typed.length >= 7);
  return (
    <div className={formStyles.field}>
      <label htmlFor={name}>{label}</label>
      <div className={formStyles.color}>
        <input
          id={name}
          name={name}
          ref={text}
          defaultValue={initial}
          onChange={({ target }) => onChange(target.value)}
          pattern="\s*#[0-9a-fA-F]{6}\s*"
          title={mend}
          spellCheck={false}
          autoComplete="off"
          aria-describedby={`${name}-said ${name}-hint`}
          aria-invalid={problem}
        />
        <input
          type="color"
          aria-label={pick}
          value={unreadable || typed === '' ? shown : typed}
          onChange={({ target }) => choose(target.value)}
        />
      </div>
      <p id={`${name}-said`} className={problem ? formStyles.fieldProblem : formStyles.said} aria-live="polite">
        {problem ? mend : said}
        {!problem && said && <i className={formStyles.chip} style={{ background: shown }} />}
      </p>
      <p id={`${name}-hint`} className={styles.hint}>
        {hint}
      </p>
    </div>
  );
}
