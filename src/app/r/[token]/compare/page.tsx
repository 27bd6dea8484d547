import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DATA_WORDS } from '@/i18n/data-words';
import { dictionaryOf } from '@/i18n/dictionaries';
import { fill } from '@/model/fill';
import { getPack } from '@/packs/registry';
import { listComparisons, type SeenComparison } from '@/server/compare/list';
import { sharedStore } from '@/server/db/shared-store';
import { Quiet } from '../../../quiet';
import { requestLocale } from '../../request-locale';
import { openPlace } from '../open-recap';
import { Compared } from './compared';
import { editionTitle } from './edition-title';
import { InviteButton } from './invite-button';
import './compare.css';

interface PageProps {
  readonly params: Promise<{ token: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: dictionaryOf(await requestLocale()).compare.title };
}

/** One's comparisons, and the way to invite. Only on one's own place. */
export default async function ComparePage({ params }: PageProps) {
  const [{ token }, locale] = await Promise.all([params, requestLocale()]);
  const place = await openPlace(token);
  if (place === null || !place.owner || place.recap === null) notFound();
  const { link, edition } = place;
  const self = `/r/${token}`;
  const { compare } = dictionaryOf(locale);
  const nouns = getPack(edition.pack).words[locale];
  const seen = await listComparisons(await sharedStore(), link);
  const label = editionTitle(edition, locale);

  const action = (id: string, verb: 'confirm' | 'end', words: string) => (
    <form method="post" action={`${self}/compare/${id}/${verb}`}>
      <button type="submit" className="quiet-action" data-verb={verb}>
        {words}
      </button>
    </form>
  );
  const about = (one: SeenComparison) => {
    switch (one.state) {
      case 'invited':
        return <p>{compare.invited}</p>;
      case 'asked':
        return <p>{fill(compare.asked, { code: one.code })}</p>;
      case 'waiting':
        return <p>{fill(compare.waiting, { code: one.code })}</p>;
      case 'both':
        return <Compared locale={locale} side={one.side} result={one.result} nouns={nouns} />;
    }
  };
  return (
    <Quiet theme={edition.theme} locale={locale} heading={compare.heading} words={[compare, label, nouns, seen, DATA_WORDS[locale].title]}>
      <p>{edition.events ? compare.introFavourites : compare.intro}</p>
      <InviteButton action={`${self}/compare/invite`} text={fill(compare.inviteText, { label })} words={compare.invitation} />
      {seen.map((one) => (
        <section key={one.id} className="compare-one">
          {about(one)}
          <div className="compare-actions">
            {one.state === 'asked' && action(one.id, 'confirm', compare.itIsThem)}
            {action(one.id, 'end', one.state === 'asked' ? compare.itIsNot : compare.end)}
          </div>
        </section>
      ))}
      <p className="quiet-note">{compare.ended}</p>
      <a href={self}>{compare.back}</a> <a href={`${self}/data`}>{DATA_WORDS[locale].title}</a>
    </Quiet>
  );
}
