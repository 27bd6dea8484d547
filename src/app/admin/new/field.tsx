import type { InputHTMLAttributes } from 'react';
import styles from '../admin.module.css';
import formStyles from '../forms.module.css';

interface FieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'defaultValue' | 'id' | 'name'> {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** What was typed before. */
  readonly value: string;
  /** What stands there when nothing was typed. */
  readonly fallback?: string;
  readonly problem: string | null;
}

/** A labelled input; hint and problem are tied to it for screen readers. */
export function Field({ name, label, hint, value, fallback, problem, ...input }: FieldProps) {
  const hintId = hint === undefined ? undefined : `${name}-hint`;
  const problemId = problem === null ? undefined : `${name}-problem`;
  const describedBy = [problemId, hintId].filter((id) => id !== undefined).join(' ');
  return (
    <div className={formStyles.field}>
      <label htmlFor={name}>{label}</label>
      <input
        {...input}
        id={name}
        name={name}
        defaultValue={value || fallback}
        aria-describedby={describedBy === '' ? undefined : describedBy}
        aria-invalid={problem !== null}
      />
      {problem === null ? null : (
        <p id={problemId} className={formStyles.fieldProblem}>
          {problem}
        </p>
      )}
      {hint === undefined ? null : (
        <p id={hintId} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
