import type { Source } from '@/server/events/source-settings';
import styles from '../../admin.module.css';
import formStyles from '../../forms.module.css';
import { one, type Search } from '../../message';
import { Field } from '../../new/field';
import sourceStyles from '../sources.module.css';
import type { SourceWords } from '../words';

/** The settings of a source; after a mistake the fields that are wrong are named. */
export function SourceForm({ source, words, search }: { source: Source; words: SourceWords; search: Search }) {
  const wrong = one(search, 'fields').split(',');
  const problem = (field: string) => (wrong.includes(field) ? words.check : null);
  const mapping = source.mapping === null ? '' : JSON.stringify(source.mapping, null, 2);
  return (
    <section className={styles.panel} aria-labelledby="settings">
      <h2 id="settings">{words.settings}</h2>
      <form action={`/api/admin/sources/${source.name}/settings`} method="post" className={`${formStyles.form} ${sourceStyles.form}`}>
        <Area
          name="origins"
          label={words.origins}
          hint={words.originsHint}
          value={source.origins.join('\n')}
          problem={problem('origins')}
        />
        <Field
          name="eventsPerMinute"
          label={words.rate}
          hint={words.rateHint}
          value={String(source.eventsPerMinute)}
          problem={problem('eventsPerMinute')}
          type="number"
          min={1}
          max={1_000_000_000}
          required
        />
        <Field
          name="userId"
          label={words.user}
          hint={words.userHint}
          value={source.userId ?? ''}
          problem={problem('userId')}
          maxLength={128}
          autoComplete="off"
        />
        <Area name="mapping" label={words.mapping} hint={words.mappingHint} value={mapping} problem={problem('mapping')} tall />
        <button type="submit" className={styles.primary}>
          {words.save}
        </button>
      </form>
    </section>
  );
}

interface AreaProps {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly problem: string | null;
  readonly tall?: boolean;
}

function Area({ name, label, hint, value, problem, tall = false }: AreaProps) {
  return (
    <div className={formStyles.field}>
      <label htmlFor={name}>{label}</label>
      <textarea
        id={name}
        name={name}
        defaultValue={value}
        aria-describedby={problem === null ? `${name}-hint` : `${name}-problem ${name}-hint`}
        aria-invalid={problem !== null}
        spellCheck={false}
        className={tall ? `${sourceStyles.area} ${sourceStyles.tall}` : sourceStyles.area}
      />
      {problem === null ? null : (
        <p id={`${name}-problem`} className={formStyles.fieldProblem}>
          {problem}
        </p>
      )}
      <p id={`${name}-hint`} className={styles.hint}>
        {hint}
      </p>
    </div>
  );
}
