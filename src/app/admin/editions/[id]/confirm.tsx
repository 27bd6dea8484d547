import styles from '../../admin.module.css';
import runStyles from '../../run.module.css';

interface ConfirmProps {
  readonly id: string;
  readonly action: string;
  /** Hidden fields of the form. */
  readonly fields: Readonly<Record<string, string>>;
  /** The button that asks. */
  readonly open: string;
  readonly heading: string;
  readonly body: readonly string[];
  /** The button that does it. */
  readonly confirm: string;
  readonly keep: string;
  readonly tone: 'primary' | 'danger';
}

/** A button that asks before it posts its form: a native popover, so Escape, light dismissal and focus work, and no script is needed. */
export function Confirm({ id, action, fields, open, heading, body, confirm, keep, tone }: ConfirmProps) {
  const dialog = `${id}-confirm`;
  return (
    <>
      <button type="button" popoverTarget={dialog} className={tone === 'primary' ? styles.primary : styles.quietDanger}>
        {open}
      </button>
      <div id={dialog} popover="auto" role="dialog" aria-labelledby={`${dialog}-heading`} className={runStyles.confirm}>
        <h3 id={`${dialog}-heading`}>{heading}</h3>
        {body.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <form action={action} method="post" className={styles.actions}>
          {Object.entries(fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <button type="submit" className={tone === 'primary' ? styles.primary : styles.danger}>
            {confirm}
          </button>
          <button type="button" popoverTarget={dialog} popoverTargetAction="hide" className={styles.secondary}>
            {keep}
          </button>
        </form>
      </div>
    </>
  );
}
