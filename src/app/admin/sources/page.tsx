import type { Metadata } from 'next';
import Link from 'next/link';
import { overviewSources } from '@/server/events/sources';
import styles from '../admin.module.css';
import listStyles from '../editions.module.css';
import { formatCount, formatInstant } from '../format';
import formStyles from '../forms.module.css';
import { Frame } from '../frame';
import type { Search } from '../message';
import { one } from '../message';
import { Field } from '../new/field';
import { pageWords, requireAdmin } from '../require-admin';
import sourceStyles from './sources.module.css';
import { Told } from './told';
import { sourceWords } from './words';

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await pageWords();
  return { title: sourceWords(locale).heading };
}

/** Who may send events in, and the form that makes another. */
export default async function SourcesPage({ searchParams }: { searchParams: Promise<Search> }) {
  const { words, locale, admin, db } = await requireAdmin('/admin/sources');
  const said = sourceWords(locale);
  const [search, sources] = await Promise.all([searchParams, overviewSources(db)]);
  const wrong = one(search, 'problem') !== '';
  return (
    <Frame words={words} locale={locale} email={admin.email} path="/admin/sources">
      <h1 className={styles.title}>{said.heading}</h1>
      <p className={styles.lead}>{said.intro}</p>
      <Told words={said} search={search} />
      {sources.length === 0 ? (
        <section className={styles.empty}>
          <h2>{said.empty}</h2>
          <p>{said.emptyHint}</p>
        </section>
      ) : (
        <ul className={listStyles.editions}>
          {sources.map(({ name, userId, origins, revokedAtMs, keys, lastUsedAtMs, letters }) => (
            <li key={name} className={listStyles.edition}>
              <h2>
                <Link href={`/admin/sources/${name}`} className={listStyles.editionLink}>
                  {name}
                </Link>
              </h2>
              <dl className={listStyles.figures}>
                <div>
                  <dt>{said.keysInUse}</dt>
                  <dd>{formatCount(locale, keys)}</dd>
                </div>
                <div>
                  <dt>{said.letters}</dt>
                  <dd>{formatCount(locale, letters)}</dd>
                </div>
                <div>
                  <dt>{said.lastUsed}</dt>
                  <dd className={listStyles.small}>{lastUsedAtMs === null ? said.never : formatInstant(locale, lastUsedAtMs, 'UTC')}</dd>
                </div>
              </dl>
              <p className={listStyles.pills}>
                <span className={revokedAtMs === null ? listStyles.pillLive : listStyles.pill}>
                  {revokedAtMs === null ? said.kinds[userId !== null ? 'person' : origins.length > 0 ? 'browser' : 'server'] : said.ended}
                </span>
              </p>
            </li>
          ))}
        </ul>
      )}
      <section className={styles.panel} aria-labelledby="new-source">
        <h2 id="new-source">{said.create}</h2>
        <form action="/api/admin/sources" method="post" className={`${formStyles.form} ${sourceStyles.form}`}>
          <Field
            name="name"
            label={said.name}
            hint={said.nameHint}
            value={one(search, 'name')}
            problem={wrong ? said.check : null}
            required
            maxLength={64}
            pattern="[a-z0-9][a-z0-9._\-]{0,63}"
            placeholder="web-player"
            autoCapitalize="none"
            autoComplete="off"
          />
          <Field
            name="user"
            label={said.user}
            hint={said.userHint}
            value={one(search, 'user')}
            problem={null}
            maxLength={128}
            autoComplete="off"
          />
          <button type="submit" className={styles.primary}>
            {said.make}
          </button>
        </form>
      </section>
    </Frame>
  );
}
