import type { Metadata } from 'next';
import Link from 'next/link';
import type { EditionOverview } from '@/server/editions/list';
import { listEditions } from '@/server/editions/list';
import styles from './admin.module.css';
import listStyles from './editions.module.css';
import { formatCount, formatInstant, formatWindow } from './format';
import { Frame } from './frame';
import { Message, type Search } from './message';
import { type AdminPage, pageWords, requireAdmin } from './require-admin';
import { Standing } from './standing';

export async function generateMetadata(): Promise<Metadata> {
  const { words } = await pageWords();
  return { title: words.list.heading };
}

/** All editions with what is served of each. */
export default async function EditionsPage({ searchParams }: { searchParams: Promise<Search> }) {
  const page = await requireAdmin('/admin');
  const { words, locale, admin, db } = page;
  const [search, editions] = await Promise.all([searchParams, listEditions(db)]);
  return (
    <Frame words={words} locale={locale} email={admin.email} path="/admin">
      <div className={styles.headline}>
        <div>
          <h1 className={styles.title}>{words.list.heading}</h1>
          <p className={styles.lead}>{words.list.intro}</p>
        </div>
        {editions.length === 0 ? null : (
          <Link href="/admin/new" className={styles.primary}>
            {words.list.create}
          </Link>
        )}
      </div>
      <Message words={words} search={search} />
      {editions.length === 0 ? (
        <section className={styles.empty}>
          <h2>{words.list.empty}</h2>
          <p>{words.list.emptyHint}</p>
          <Link href="/admin/new" className={styles.primary}>
            {words.list.create}
          </Link>
        </section>
      ) : (
        <ul className={listStyles.editions}>
          {editions.map((overview) => (
            <EditionRow key={overview.edition.id} overview={overview} page={page} />
          ))}
        </ul>
      )}
    </Frame>
  );
}

function EditionRow({ overview, page: { words, locale } }: { overview: EditionOverview; page: AdminPage }) {
  const { edition, runs, shownRun } = overview;
  const [newest] = runs;
  return (
    <li className={listStyles.edition}>
      <div>
        <h2>
          <Link href={`/admin/editions/${edition.id}`} className={listStyles.editionLink}>
            {edition.label}
          </Link>
        </h2>
        <p className={styles.muted}>
          <code>{edition.id}</code> · {edition.pack} · {formatWindow(locale, edition.window, words)} · {edition.zone}
        </p>
      </div>
      <dl className={listStyles.figures}>
        <div>
          <dt>{words.list.people}</dt>
          <dd>{shownRun === null ? '–' : formatCount(locale, shownRun.people)}</dd>
        </div>
        <div>
          <dt>{words.list.recaps}</dt>
          <dd>{shownRun === null ? '–' : formatCount(locale, shownRun.recaps)}</dd>
        </div>
        <div>
          <dt>{words.list.lastRun}</dt>
          <dd className={listStyles.small}>
            {newest === undefined ? (
              words.list.never
            ) : (
              <>
                {formatInstant(locale, newest.createdAtMs, edition.zone)}
                <br />
                {words.run.status[newest.status]}
              </>
            )}
          </dd>
        </div>
      </dl>
      <Standing overview={overview} words={words} />
    </li>
  );
}
