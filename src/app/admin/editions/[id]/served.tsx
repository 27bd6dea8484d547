import { fill } from '@/model/fill';
import type { EditionOverview } from '@/server/editions/list';
import styles from '../../admin.module.css';
import { formatCount } from '../../format';
import type { AdminPage } from '../../require-admin';
import { Confirm } from './confirm';

interface ServedProps {
  readonly overview: EditionOverview;
  /** A generation is under way. */
  readonly busy: boolean;
  readonly page: AdminPage;
}

/** What people see of the edition, and what can be done about it: generate, publish, take down. */
export function Served({ overview, busy, page: { words: all, locale } }: ServedProps) {
  const { edition, publishedVersion, newestVersion, shownRun, runs } = overview;
  const words = all.edition;
  const newest = runs.find(({ version }) => version === newestVersion);
  const waits = newestVersion !== null && newestVersion !== publishedVersion;
  const base = `/api/admin/editions/${edition.id}`;
  const recaps = formatCount(locale, newest?.recaps ?? 0);
  const lastEnded = runs.find(({ status }) => status === 'done' || status === 'failed');
  return (
    <section className={styles.panel} aria-labelledby="served">
      <h2 id="served">{words.served}</h2>
      <p className={styles.big}>
        {publishedVersion === null
          ? words.nothingServed
          : fill(words.servedValue, { version: publishedVersion, people: formatCount(locale, shownRun?.recaps ?? 0) })}
      </p>
      {lastEnded?.status === 'failed' ? (
        <div className={styles.problem}>
          <p>
            <strong>{fill(all.run.failed, { version: lastEnded.version })}</strong> {all.run.stillServed}
          </p>
          <p lang="en">{lastEnded.error}</p>
          <p>{all.run.mend}</p>
        </div>
      ) : null}
      {waits ? <p>{fill(words.newer, { version: newestVersion, people: recaps })}</p> : null}
      {publishedVersion !== null && !waits ? <p className={styles.muted}>{words.upToDate}</p> : null}
      <div className={styles.actions}>
        {waits ? (
          <Confirm
            id="publish"
            action={`${base}/publish`}
            fields={{ version: String(newestVersion) }}
            open={fill(words.publish, { version: newestVersion })}
            heading={fill(words.publishAsk, { version: newestVersion })}
            body={[
              fill(words.publishDetail, { version: newestVersion, people: recaps }),
              ...(publishedVersion === null ? [] : [fill(words.publishReplaces, { version: publishedVersion })]),
            ]}
            confirm={fill(words.publish, { version: newestVersion })}
            keep={words.keep}
            tone="primary"
          />
        ) : null}
        {busy ? null : (
          <form action={`${base}/generate`} method="post">
            <button type="submit" className={newestVersion === null ? styles.primary : styles.secondary} aria-describedby="generate-hint">
              {newestVersion === null ? words.generate : words.generateAgain}
            </button>
          </form>
        )}
        {publishedVersion === null ? null : (
          <Confirm
            id="unpublish"
            action={`${base}/unpublish`}
            fields={{}}
            open={words.unpublish}
            heading={words.unpublishAsk}
            body={[words.unpublishDetail]}
            confirm={words.unpublish}
            keep={words.keep}
            tone="danger"
          />
        )}
      </div>
      {busy ? null : (
        <p id="generate-hint" className={styles.hint}>
          {words.generateHint}
        </p>
      )}
    </section>
  );
}
