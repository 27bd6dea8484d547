import { notFound } from 'next/navigation';
import { env } from '@/config/env';
import { dictionaryOf } from '@/i18n/dictionaries';
import { LOCALE_PARAM } from '@/i18n/locale';
import { START_WORDS } from '@/i18n/start-words';
import { LOCALES } from '@/model/pack';
import { sharedStore } from '@/server/db/shared-store';
import { offersOf } from '@/server/start/offers';
import { visitState } from '@/server/start/visit-state';
import { StartApp } from '@/start/start-app';
import { lookStyle, looks } from '@/ui/looks';
import { plainRings, RING_UNITS } from '@/ui/ring';
import { groundStyle } from '@/ui/stage';
import { groundOf } from '@/ui/themes';
import { readVisit } from '../api/start/start-call';
import { Faces } from '../fonts/faces';
import { requestLocale } from '../r/request-locale';
import { isStartOpen } from './is-open';
import './start.css';

interface PageProps {
  readonly searchParams: Promise<{ lang?: string | string[] }>;
}

/** Where somebody without an account brings an export of theirs. Only where the owner of the installation wants it (START). */
export default async function StartPage({ searchParams }: PageProps) {
  if (!isStartOpen()) notFound();
  const locale = await requestLocale((await searchParams)[LOCALE_PARAM]);
  const words = START_WORDS[locale];
  const { brand, language } = dictionaryOf(locale);
  const db = await sharedStore();
  const [offers, visit] = await Promise.all([offersOf(db, locale), readVisit(db)]);
  const state = visit === null ? ({ state: 'none' } as const) : await visitState(db, visit);
  const other = LOCALES.find((one) => one !== locale) ?? locale;
  return (
    <main className="start" lang={locale} style={{ ...lookStyle(looks.dusk), ...groundStyle(groundOf('dusk', 0, 12)) }}>
      <Faces look={looks.dusk} words={[words, brand, language, offers]} />
      <svg className="start-ring" viewBox={`0 0 ${RING_UNITS} ${RING_UNITS}`} aria-hidden="true">
        {plainRings(14).map((radius) => (
          <circle key={radius} cx={RING_UNITS / 2} cy={RING_UNITS / 2} r={radius} />
        ))}
      </svg>
      <header className="start-top-line">
        <a href={locale === 'ko' ? '/ko' : '/'}>{brand.name}</a>
        <a href={`/start?${LOCALE_PARAM}=${other}`} lang={other} hrefLang={other}>
          {language[other]}
        </a>
      </header>
      <StartApp words={words} locale={locale} offers={offers} keepDays={env().START_KEEP_DAYS} visit={state} />
    </main>
  );
}
