import type { EditionOverview, RunSummary } from '@/server/editions/list';
import styles from '../../admin.module.css';
import listStyles from '../../editions.module.css';
import { formatCount, formatInstant, formatTook } from '../../format';
import type { AdminPage } from '../../require-admin';
import runStyles from '../../run.module.css';

/** Every generation of the edition, newest first. */
export function Runs({ overview, page }: { overview: EditionOverview; page: AdminPage }) {
  const { runs, publishedVersion, edition } = overview;
  const { words } = page;
  return (
    <section className={styles.panel} aria-labelledby="runs">
      <h2 id="runs">{words.edition.runs}</h2>
      {runs.length === 0 ? (
        <p className={styles.muted}>{words.edition.noRuns}</p>
      ) : (
        <div className={runStyles.scroll}>
          <table className={runStyles.table}>
            <thead>
              <tr>
                <th scope="col">{words.edition.version}</th>
                <th scope="col">{words.edition.status}</th>
                <th scope="col" className={runStyles.number}>
                  {words.list.people}
                </th>
                <th scope="col" className={runStyles.number}>
                  {words.list.recaps}
                </th>
                <th scope="col">{words.edition.when}</th>
                <th scope="col">{words.edition.took}</th>
              </tr>
            </thead>
            <tbody>
              {runs.map((run) => (
                <RunRow key={run.id} run={run} live={run.version === publishedVersion} zone={edition.zone} page={page} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function RunRow({ run, live, zone, page: { words, locale } }: { run: RunSummary; live: boolean; zone: string; page: AdminPage }) {
  const { startedAtMs, finishedAtMs } = run;
  return (
    <tr>
      <th scope="row">
        {run.version} {live ? <span className={listStyles.pillLive}>{words.edition.live}</span> : null}
      </th>
      <td>{words.run.status[run.status]}</td>
      <td className={runStyles.number}>{formatCount(locale, run.people)}</td>
      <td className={runStyles.number}>{formatCount(locale, run.recaps)}</td>
      <td>
        <time dateTime={new Date(run.createdAtMs).toISOString()}>{formatInstant(locale, run.createdAtMs, zone)}</time>
      </td>
      <td>{startedAtMs === null || finishedAtMs === null ? '–' : formatTook(locale, finishedAtMs - startedAtMs)}</td>
    </tr>
  );
}
