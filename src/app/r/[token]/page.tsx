import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { dictionaryOf } from '@/i18n/dictionaries';
import { Opened } from '@/story/opened';
import { BelowMinimum } from '../below-minimum';
import { storyMetadata } from '../page-metadata';
import { requestLocale } from '../request-locale';
import { StoryScreen } from '../story-screen';
import { dataOf } from './data/data-of';
import { openRecap } from './open-recap';

interface PageProps {
  readonly params: Promise<{ token: string }>;
  readonly searchParams: Promise<{ card?: string | string[]; lang?: string | string[] }>;
}

async function request({ params, searchParams }: PageProps) {
  const [{ token }, { card, lang }] = await Promise.all([params, searchParams]);
  const locale = await requestLocale(lang);
  return {
    locale,
    card: typeof card === 'string' ? card : undefined,
    self: `/r/${token}`,
    data: dataOf(token),
    opened: await openRecap(token, locale),
  };
}

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { opened, self, card, locale } = await request(props);
  // Only the owner's browser sees their own page: there is nothing to preview.
  if (opened?.state === 'story' && opened.owner) return { title: opened.story.title, manifest: `${self}/app.webmanifest` };
  if (opened?.state === 'story') return storyMetadata(opened.story, self, opened.hash, card);
  return { title: opened ? opened.edition.label : dictionaryOf(locale).notFound.title };
}

/** Somebody's story, read from one frozen row. */
export default async function RecapPage(props: PageProps) {
  const { opened, self, card, locale, data } = await request(props);
  if (opened === null) notFound();
  if (opened.state === 'below-minimum') return <BelowMinimum edition={opened.edition} locale={locale} data={data} />;
  const { owner, story, shared, plain } = opened;
  return (
    <>
      <StoryScreen story={story} self={self} card={card} plain={owner ? plain : undefined} shared={shared} rest />
      {owner ? null : <Opened at={`${self}/opened`} />}
    </>
  );
}
