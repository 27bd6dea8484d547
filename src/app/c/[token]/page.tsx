import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { ownPath, readOwn } from '@/app/own';
import { dictionaryOf } from '@/i18n/dictionaries';
import type { Edition } from '@/model/edition';
import { fill } from '@/model/fill';
import type { Locale } from '@/model/pack';
import { resolveInvitation } from '@/server/compare/answer';
import { sharedStore } from '@/server/db/shared-store';
import { readEdition } from '@/server/editions/settings';
import { Quiet } from '../../quiet';
import { editionTitle } from '../../r/[token]/compare/edition-title';
import { requestLocale } from '../../r/request-locale';
import '../../r/[token]/compare/compare.css';

interface PageProps {
  readonly params: Promise<{ token: string }>;
}

const openInvitation = cache(async (token: string) => {
  const db = await sharedStore();
  const invitation = await resolveInvitation(db, token);
  return invitation && { inviter: invitation.inviter, edition: await readEdition(db, invitation.editionId) };
});

const headingFor = (locale: Locale, edition: Edition) =>
  fill(dictionaryOf(locale).compare.door.heading, { label: editionTitle(edition, locale) });

/** What both would see: less, where the events are kept elsewhere. */
function bodyFor(locale: Locale, { events }: Edition): string {
  const { door } = dictionaryOf(locale).compare;
  return events ? door.bodyFavourites : door.body;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const [{ token }, locale] = await Promise.all([params, requestLocale()]);
  const opened = await openInvitation(token);
  if (opened === null) return { title: dictionaryOf(locale).notFound.title };
  const title = headingFor(locale, opened.edition);
  const description = bodyFor(locale, opened.edition);
  return { title, description, openGraph: { title, description, type: 'website', siteName: 'annum' }, twitter: { card: 'summary' } };
}

/** The door of an invitation: it names the recap and nobody. Whoever has their own recap open in this browser may say yes. */
export default async function InvitationPage({ params }: PageProps) {
  const [{ token }, locale] = await Promise.all([params, requestLocale()]);
  const opened = await openInvitation(token);
  if (opened === null) notFound();
  const { edition, inviter } = opened;
  const { compare } = dictionaryOf(locale);
  const own = await readOwn(edition.id);
  return (
    <Quiet theme={edition.theme} locale={locale} heading={headingFor(locale, edition)} words={compare}>
      <p>{bodyFor(locale, edition)}</p>
      {own === null && <p>{compare.door.stranger}</p>}
      {own?.userId === inviter && <p>{compare.door.own}</p>}
      {own && own.userId !== inviter && (
        <form method="post" action={`/c/${token}/accept`}>
          <button type="submit" className="quiet-action">
            {compare.door.accept}
          </button>
        </form>
      )}
      {own && <a href={`${ownPath(edition.id)}/compare`}>{compare.door.toMine}</a>}
    </Quiet>
  );
}
