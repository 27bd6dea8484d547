import type { Metadata } from 'next';
import Link from 'next/link';
import { getEdition } from '@/server/editions/list';
import styles from '../../admin.module.css';
import { Frame } from '../../frame';
import { Message, type Search } from '../../message';
import { orNotFound } from '../../or-not-found';
import { pageWords, requireAdmin } from '../../require-admin';
import { Standing } from '../../standing';
import { FindPeople } from './find-people';
import { LinksDoor } from './links/links-door';
import { LiveRun } from './live-run';
import { Runs } from './runs';
import { Served } from './served';
import { Settings } from './settings';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Search>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ id }, { words }] = await Promise.all([params, pageWords()]);
  return { title: `${id} · ${words.list.heading}` };
}

/** One edition: what is served, what is being generated, everybody's recap, all versions, its settings. */
export default async function EditionPage({ params, searchParams }: Props) {
  const { id } = await params;
  const page = await requireAdmin(`/admin/editions/${id}`);
  const { words, locale, admin, db } = page;
  const [search, overview] = await Promise.all([searchParams, orNotFound(getEdition(db, id))]);
  const { edition, runs } = overview;
  const [newest] = runs;
  const active = newest !== undefined && (newest.status === 'queued' || newest.status === 'running') ? newest : null;
  return (
    <Frame words={words} locale={locale} email={admin.email} path={`/admin/editions/${id}`}>
      <Link href="/admin" className={styles.back}>
        {words.edition.back}
      </Link>
      <div className={styles.headline}>
        <div>
          <h1 className={styles.title}>{edition.label}</h1>
          <p className={styles.muted}>
            <code>{edition.id}</code>
          </p>
        </div>
        <Standing overview={overview} words={words} />
      </div>
      <Message words={words} search={search} />
      {active === null ? null : <LiveRun key={active.id} editionId={id} initial={active} locale={locale} words={words.run} />}
      <Served overview={overview} busy={active !== null} page={page} />
      <FindPeople overview={overview} search={search} page={page} />
      <LinksDoor editionId={id} page={page} />
      <Runs overview={overview} page={page} />
      <Settings edition={edition} page={page} />
    </Frame>
  );
}
