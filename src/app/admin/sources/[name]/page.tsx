import type { Metadata } from 'next';
import Link from 'next/link';
import { env } from '@/config/env';
import { getSource } from '@/server/events/sources';
import styles from '../../admin.module.css';
import { Confirm } from '../../editions/[id]/confirm';
import listStyles from '../../editions.module.css';
import { Frame } from '../../frame';
import { one, type Search } from '../../message';
import { orNotFound } from '../../or-not-found';
import { pageWords, requireAdmin } from '../../require-admin';
import { Copied } from '../copied';
import { takeKey } from '../shown-once';
import { snippets } from '../snippets';
import sourceStyles from '../sources.module.css';
import { Told } from '../told';
import { CLIENTS, sourceWords } from '../words';
import { Keys } from './keys';
import { Letters } from './letters';
import { SourceForm } from './source-form';

interface Props {
  params: Promise<{ name: string }>;
  searchParams: Promise<Search>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ name }, { locale }] = await Promise.all([params, pageWords()]);
  return { title: `${name} · ${sourceWords(locale).heading}` };
}

/** One source: its key once, how to connect, its keys, its settings, and what could not be used. */
export default async function SourcePage({ params, searchParams }: Props) {
  const { name } = await params;
  const path = `/admin/sources/${name}`;
  const { words, locale, admin, db } = await requireAdmin(path);
  const said = sourceWords(locale);
  const [search, source] = await Promise.all([searchParams, orNotFound(getSource(db, name))]);
  const key = takeKey(one(search, 'shown'), admin.id);
  const texts = snippets(env().PUBLIC_URL.replace(/\/$/, ''), key ?? 'WRITE_KEY');
  const clients = CLIENTS.filter((client) => (client === 'scrobbler') === (source.userId !== null) || client === 'curl');
  const copying = { copy: said.copy, copied: said.copied };
  return (
    <Frame words={words} locale={locale} email={admin.email} path={path}>
      <Link href="/admin/sources" className={styles.back}>
        {said.back}
      </Link>
      <div className={styles.headline}>
        <h1 className={styles.title}>{name}</h1>
        {source.revokedAtMs === null ? null : (
          <p className={listStyles.pills}>
            <span className={listStyles.pill}>{said.ended}</span>
          </p>
        )}
      </div>
      <Told words={said} search={search} />
      {key === null ? null : (
        <section className={styles.panel} aria-labelledby="shown">
          <h2 id="shown">{said.shownOnce}</h2>
          <p>{said.shownOnceHint}</p>
          <Copied text={key} label={said.shownOnce} {...copying} />
        </section>
      )}
      <section className={styles.panel} aria-labelledby="connect">
        <h2 id="connect">{said.connect}</h2>
        <p className={styles.muted}>{said.connectHint}</p>
        <div>
          {clients.map((client, index) => (
            <details key={client} className={sourceStyles.client} open={key !== null && index === 0}>
              <summary>{said.clients[client]}</summary>
              <Copied text={texts[client]} label={said.clients[client]} {...copying} />
            </details>
          ))}
        </div>
        <p className={styles.hint}>
          <a href="/api/docs" className={sourceStyles.plain}>
            OpenAPI
          </a>
        </p>
      </section>
      <Keys source={source} locale={locale} words={said} />
      <Letters db={db} name={name} locale={locale} words={said} />
      {source.revokedAtMs !== null ? null : (
        <>
          <SourceForm source={source} words={said} search={search} />
          <div className={styles.actions}>
            <Confirm
              id="end-source"
              action={`/api/admin/sources/${name}/revoke`}
              fields={{}}
              open={said.end}
              heading={said.endAsk}
              body={[said.endDetail]}
              confirm={said.end}
              keep={said.keep}
              tone="danger"
            />
          </div>
        </>
      )}
    </Frame>
  );
}
