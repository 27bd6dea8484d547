import { fill } from '@/model/fill';
import type { Locale } from '@/model/pack';
import type { Db } from '@/server/db/db';
import { listLetters, summariseLetters } from '@/server/intake/dead-letters';
import { countDropped, LETTER_DAYS, MOST_LETTERS } from '@/server/intake/letter-limits';
import styles from '../../admin.module.css';
import { Confirm } from '../../editions/[id]/confirm';
import { formatCount, formatInstant } from '../../format';
import runStyles from '../../run.module.css';
import sourceStyles from '../sources.module.css';
import type { SourceWords } from '../words';

/** How many are shown whole; the download has all. */
const SHOWN = 20;

interface LettersProps {
  readonly db: Db;
  readonly name: string;
  readonly locale: Locale;
  readonly words: SourceWords;
}

/** What could not be used: why and how often, the newest as they came, and what can be done. */
export async function Letters({ db, name, locale, words }: LettersProps) {
  const [reasons, newest, dropped] = await Promise.all([summariseLetters(db, name), listLetters(db, name, SHOWN), countDropped(db, name)]);
  const count = (value: number) => formatCount(locale, value);
  const path = `/api/admin/sources/${name}/letters`;
  return (
    <section className={styles.panel} aria-labelledby="dead">
      <h2 id="dead">{words.dead}</h2>
      {dropped === 0 ? null : (
        <p>{fill(words.deadDropped, { count: count(dropped), most: count(MOST_LETTERS), days: count(LETTER_DAYS) })}</p>
      )}
      {newest.length === 0 ? (
        <p className={styles.muted}>{words.noDead}</p>
      ) : (
        <>
          <p className={styles.muted}>{words.deadHint}</p>
          <div className={runStyles.scroll}>
            <table className={runStyles.table}>
              <thead>
                <tr>
                  <th scope="col">{words.reason}</th>
                  <th scope="col" className={runStyles.number}>
                    {words.count}
                  </th>
                  <th scope="col">{words.latest}</th>
                </tr>
              </thead>
              <tbody>
                {reasons.map(({ code, reason, count: many, lastMs }) => (
                  <tr key={`${code} ${reason}`}>
                    <td lang="en">{reason}</td>
                    <td className={runStyles.number}>{count(many)}</td>
                    <td>{formatInstant(locale, lastMs, 'UTC')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <div className={styles.actions}>
            <form action={`${path}/replay`} method="post">
              <button type="submit" className={styles.primary}>
                {words.replay}
              </button>
            </form>
            <a href={path} download className={styles.secondary}>
              {words.download}
            </a>
            <Confirm
              id="discard"
              action={`${path}/discard`}
              fields={{}}
              open={words.discard}
              heading={words.discardAsk}
              body={[words.discardDetail]}
              confirm={words.discard}
              keep={words.keep}
              tone="danger"
            />
          </div>
          <h3>{words.newest}</h3>
          <div>
            {newest.map(({ id, reason, body, messageId, receivedAtMs }) => (
              <details key={id} className={sourceStyles.letter}>
                <summary>
                  <span lang="en">{reason}</span> · {formatInstant(locale, receivedAtMs, 'UTC')}
                </summary>
                <p className={styles.hint}>
                  <code>{messageId ?? '–'}</code>
                </p>
                {body === null ? <p>{words.notKept}</p> : <pre className={sourceStyles.body}>{indented(body)}</pre>}
              </details>
            ))}
          </div>
        </>
      )}
    </section>
  );
}

const indented = (body: string): string => JSON.stringify(JSON.parse(body), null, 2);
