import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { dictionaryOf } from '@/i18n/dictionaries';
import { BelowMinimum } from '../../below-minimum';
import { Reading } from '../../reading';
import { requestLocale } from '../../request-locale';
import { dataOf } from '../data/data-of';
import { openRecap } from '../open-recap';

interface PageProps {
  readonly params: Promise<{ token: string }>;
  readonly searchParams: Promise<{ lang?: string | string[] }>;
}

async function request({ params, searchParams }: PageProps) {
  const [{ token }, { lang }] = await Promise.all([params, searchParams]);
  const locale = await requestLocale(lang);
  return { locale, self: `/r/${token}`, data: dataOf(token), opened: await openRecap(token, locale) };
}

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { opened, locale } = await request(props);
  return { title: opened?.state === 'story' ? opened.story.title : dictionaryOf(locale).notFound.title };
}

/** The story as a page. */
export default async function ReadingPage(props: PageProps) {
  const { opened, self, locale, data } = await request(props);
  if (opened === null) notFound();
  if (opened.state === 'below-minimum') return <BelowMinimum edition={opened.edition} locale={locale} data={data} />;
  return <Reading story={opened.story} self={self} />;
}
