import { fill } from '@/model/fill';
import type { Locale } from '@/model/pack';
import type { getSource } from '@/server/events/sources';
import styles from '../../admin.module.css';
import { Confirm } from '../../editions/[id]/confirm';
import { formatInstant } from '../../format';
import runStyles from '../../run.module.css';
import type { SourceWords } from '../words';

interface KeysProps {
  readonly source: Awaited<ReturnType<typeof getSource>>;
  readonly locale: Locale;
  readonly words: SourceWords;
}

/** The keys of a source by their first characters, and the form that makes another. */
export function Keys({ source, locale, words }: KeysProps) {
  const at = (ms: number | null) => (ms === null ? words.never : formatInstant(locale, ms, 'UTC'));
  return (
    <section className={styles.panel} aria-labelledby="keys">
      <h2 id="keys">{words.keys}</h2>
      <p className={styles.muted}>{words.keysHint}</p>
      <div className={runStyles.scroll}>
        <table className={runStyles.table}>
          <thead>
            <tr>
              <th scope="col">{words.key}</th>
              <th scope="col">{words.made}</th>
              <th scope="col">{words.lastUsed}</th>
              <th scope="col">{words.state}</th>
            </tr>
          </thead>
          <tbody>
            {source.keys.map(({ id, prefix, createdAtMs, lastUsedAtMs, revokedAtMs }) => (
              <tr key={id}>
                <th scope="row">
                  <code>{prefix}…</code>
                </th>
                <td>{at(createdAtMs)}</td>
                <td>{at(lastUsedAtMs)}</td>
                <td>
                  {revokedAtMs !== null ? (
                    words.ended
                  ) : (
                    <Confirm
                      id={`key-${id.slice(0, 12)}`}
                      action={`/api/admin/sources/${source.name}/keys`}
                      fields={{ end: id }}
                      open={words.endKey}
                      heading={fill(words.endKeyAsk, { key: `${prefix}…` })}
                      body={[words.endKeyDetail]}
                      confirm={words.endKey}
                      keep={words.keep}
                      tone="danger"
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {source.revokedAtMs !== null ? null : (
        <form action={`/api/admin/sources/${source.name}/keys`} method="post" className={styles.actions}>
          <button type="submit" className={styles.secondary}>
            {words.addKey}
          </button>
        </form>
      )}
    </section>
  );
}
