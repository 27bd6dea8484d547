import type { Metadata } from 'next';
import Link from 'next/link';
import { count } from '@/i18n/count';
import { fill } from '@/model/fill';
import { readEdition } from '@/server/editions/settings';
import { pageOfLinks } from '@/server/links/list';
import styles from '../../../admin.module.css';
import { formatCount } from '../../../format';
import formStyles from '../../../forms.module.css';
import { Frame } from '../../../frame';
import { Message, one, type Search } from '../../../message';
import { orNotFound } from '../../../or-not-found';
import { pageWords, requireAdmin } from '../../../require-admin';
import linkStyles from './links.module.css';
import { LinksList } from './links-list';
import { linksPath } from './links-path';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Search>;
}

const SIZE = 25;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ id }, { words }] = await Promise.all([params, pageWords()]);
  return { title: `${words.links.heading} · ${id}` };
}

/** Somebody's links, a page at a time: what each shows, until when, how often others opened it, and the ways to end it. */
export default async function LinksPage({ params, searchParams }: Props) {
  const [{ id }, search] = await Promise.all([params, searchParams]);
  const user = one(search, 'user').slice(0, 128);
  const wanted = Math.max(1, Math.floor(Number(one(search, 'page'))) || 1);
  const admin = await requireAdmin(linksPath(id, user, wanted));
  const { locale, db } = admin;
  const words = admin.words.links;
  const edition = await orNotFound(readEdition(db, id));
  const found = user === '' ? null : await pageOfLinks(db, { editionId: id, userId: user }, { page: wanted, size: SIZE });
  const pages = Math.max(1, Math.ceil((found?.total ?? 0) / SIZE));
  return (
    <Frame words={admin.words} locale={locale} email={admin.admin.email} path={linksPath(id, user, wanted)}>
      <Link href={`/admin/editions/${id}`} className={styles.back}>
        {admin.words.preview.back}
      </Link>
      <div className={styles.headline}>
        <div>
          <h1 className={styles.title}>{words.heading}</h1>
          <p className={styles.lead}>{words.intro}</p>
        </div>
      </div>
      <Message words={admin.words} search={search} />
      <search className={styles.panel}>
        {/* Posted, for what is pasted may be a secret and an address is kept in many places. */}
        <form action={`/api/admin/editions/${id}/links/find`} method="post" className={linkStyles.find}>
          <div className={formStyles.field}>
            <label htmlFor="who">{words.search}</label>
            <input
              id="who"
              name="who"
              type="search"
              required
              maxLength={2048}
              defaultValue={user}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              aria-describedby="who-hint"
            />
          </div>
          <button type="submit" className={styles.secondary}>
            {words.find}
          </button>
          <p id="who-hint" className={styles.hint}>
            {words.searchHint}
          </p>
        </form>
      </search>
      {found === null ? null : (
        <section className={styles.panel} aria-labelledby="person">
          <h2 id="person">
            <bdi>{user}</bdi>
          </h2>
          <p role="status">
            {found.total === 0
              ? fill(words.none, { user })
              : count(locale, found.total, words.sum, { opens: formatCount(locale, found.opens) })}
          </p>
          {found.links.length === 0 ? null : (
            <LinksList links={found.links} edition={edition} user={user} page={wanted} locale={locale} words={words} />
          )}
          {pages === 1 ? null : (
            <nav className={styles.actions} aria-label={words.pages}>
              {wanted > 1 ? (
                <Link href={linksPath(id, user, Math.min(pages, wanted - 1))} className={styles.secondary} prefetch={false}>
                  {words.newer}
                </Link>
              ) : null}
              <span>{fill(words.page, { page: formatCount(locale, wanted), of: formatCount(locale, pages) })}</span>
              {wanted < pages ? (
                <Link href={linksPath(id, user, wanted + 1)} className={styles.secondary} prefetch={false}>
                  {words.older}
                </Link>
              ) : null}
            </nav>
          )}
        </section>
      )}
    </Frame>
  );
}
