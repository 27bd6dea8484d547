import { count } from '@/i18n/count';
import { DATA_WORDS } from '@/i18n/data-words';
import { dictionaryOf } from '@/i18n/dictionaries';
import type { Edition } from '@/model/edition';
import { fill } from '@/model/fill';
import type { Locale } from '@/model/pack';
import { getPack } from '@/packs/registry';
import { Quiet } from '../quiet';

const SECOND_MS = 1000;

interface BelowMinimumProps {
  readonly edition: Edition;
  readonly locale: Locale;
  /** Where the owner finds their data; absent for others. */
  readonly data?: string | undefined;
}

/** For somebody with too little in the window for honest numbers: warm, short, and what it would have taken. */
export function BelowMinimum({ edition, locale, data }: BelowMinimumProps) {
  const { below } = dictionaryOf(locale);
  const pack = getPack(edition.pack);
  const { creator, creators } = pack.words[locale];
  const { minimum, minDurationMs, theme, label } = edition;
  const needs = [
    minimum.plays ? count(locale, minimum.plays, below.plays) : '',
    minimum.creators ? count(locale, minimum.creators, below.creators, { creator, creators }) : '',
    minimum.orders ? count(locale, minimum.orders, below.orders) : '',
  ].filter((line) => line !== '');
  return (
    <Quiet
      theme={theme}
      locale={locale}
      heading={fill(below.heading, { label })}
      words={[below, pack.words[locale], DATA_WORDS[locale].title]}
    >
      <p>{below.body}</p>
      {needs.length > 0 && (
        <>
          <h2>{below.needs}</h2>
          <ul>
            {needs.map((need) => (
              <li key={need}>{need}</li>
            ))}
          </ul>
          {minimum.plays && minDurationMs ? (
            <p className="quiet-note">{fill(below.playLength, { seconds: minDurationMs / SECOND_MS })}</p>
          ) : null}
        </>
      )}
      <p>{below.fine}</p>
      <p>{below.hope}</p>
      {data && <a href={data}>{DATA_WORDS[locale].title}</a>}
    </Quiet>
  );
}
