import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DATA_WORDS } from '@/i18n/data-words';
import { dictionaryOf } from '@/i18n/dictionaries';
import { START_WORDS } from '@/i18n/start-words';
import { fill } from '@/model/fill';
import { sharedStore } from '@/server/db/shared-store';
import { visitOfPerson } from '@/server/start/visits';
import { Quiet } from '../../../quiet';
import { requestLocale } from '../../request-locale';
import { openPlace } from '../open-recap';
import '../compare/compare.css';
import './data.css';

interface PageProps {
  readonly params: Promise<{ token: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: DATA_WORDS[await requestLocale()].title };
}

/** One's own data: to take along, and to erase. Only on one's own place; it works without scripts. */
export default async function DataPage({ params }: PageProps) {
  const [{ token }, locale] = await Promise.all([params, requestLocale()]);
  const place = await openPlace(token);
  if (place === null || !place.owner) notFound();
  const self = `/r/${token}`;
  const words = DATA_WORDS[locale];
  const { back } = dictionaryOf(locale).compare;
  const { title, intro, take, erase } = words;
  const { keep } = START_WORDS[locale];
  const visit = await visitOfPerson(await sharedStore(), place.link.userId);
  const until = visit?.forgetAtMs ? new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(Number(visit.forgetAtMs)) : null;
  return (
    <Quiet theme={place.edition.theme} locale={locale} heading={title} words={[words, back, keep]}>
      <p>{intro}</p>
      {visit && (
        <>
          <h2>{keep.heading}</h2>
          <p>{until === null ? keep.kept : fill(keep.until, { date: until })}</p>
          {until !== null && (
            <form method="post" action={`${self}/data/keep`}>
              <button type="submit" className="quiet-action">
                {keep.action}
              </button>
            </form>
          )}
        </>
      )}
      <h2>{take.heading}</h2>
      <p>{take.body}</p>
      <form method="post" action={`${self}/data/export`}>
        <button type="submit" className="quiet-action">
          {take.action}
        </button>
      </form>
      <h2>{erase.heading}</h2>
      <p>{erase.body}</p>
      <form method="post" action={`${self}/data/erase`}>
        <label className="data-sure">
          <input type="checkbox" name="sure" value="yes" required />
          <span>{erase.sure}</span>
        </label>
        <button type="submit" className="quiet-action" data-verb="end">
          {erase.action}
        </button>
      </form>
      <a href={self}>{back}</a>
    </Quiet>
  );
}
