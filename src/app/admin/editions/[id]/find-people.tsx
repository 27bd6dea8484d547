import Link from 'next/link';
import { fill } from '@/model/fill';
import { findPeople } from '@/server/editions/find-people';
import type { EditionOverview } from '@/server/editions/list';
import styles from '../../admin.module.css';
import formStyles from '../../forms.module.css';
import { one, type Search } from '../../message';
import type { AdminPage } from '../../require-admin';

interface FindPeopleProps {
  readonly overview: EditionOverview;
  readonly search: Search;
  readonly page: AdminPage;
}

/** Looks for somebody by the beginning of their id, in the published or the newest version, and leads to the preview. */
export async function FindPeople({ overview, search, page: { words: all, db } }: FindPeopleProps) {
  const words = all.preview;
  const { edition, publishedVersion, newestVersion } = overview;
  const versions = [...new Set([newestVersion, publishedVersion])].filter((version) => version !== null);
  const version = versions.find((known) => String(known) === one(search, 'version')) ?? versions[0];
  const text = one(search, 'user').trim().slice(0, 128);
  const found = version === undefined ? [] : await findPeople(db, edition.id, version, text);
  return (
    <section className={styles.panel} aria-labelledby="preview">
      <h2 id="preview">{words.heading}</h2>
      {version === undefined ? (
        <p className={styles.muted}>{words.needsRun}</p>
      ) : (
        <>
          <p className={styles.muted}>{words.intro}</p>
          <search>
            <form action={`/admin/editions/${edition.id}#preview`} method="get" className={formStyles.search}>
              <label className={formStyles.field}>
                <span>{words.search}</span>
                <input
                  name="user"
                  type="search"
                  defaultValue={text}
                  maxLength={128}
                  autoComplete="off"
                  autoCapitalize="none"
                  spellCheck={false}
                />
              </label>
              <label className={formStyles.field}>
                <span>{words.version}</span>
                <select name="version" defaultValue={version}>
                  {versions.map((known) => (
                    <option key={known} value={known}>
                      {known} {known === publishedVersion ? `(${words.isPublished})` : `(${words.notPublished})`}
                    </option>
                  ))}
                </select>
              </label>
              <button type="submit" className={styles.secondary}>
                {words.find}
              </button>
            </form>
          </search>
          {found.length === 0 ? (
            <p role="status">{fill(words.none, { text })}</p>
          ) : (
            <ul className={formStyles.people} aria-label={words.results}>
              {found.map(({ userId, hasRecap }) => (
                <li key={userId}>
                  <Link href={`/admin/editions/${edition.id}/preview/${encodeURIComponent(userId)}/${version}`} prefetch={false}>
                    <bdi>{userId}</bdi>
                  </Link>
                  {hasRecap ? null : <span className={styles.muted}> {words.below}</span>}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  );
}
