import type { Metadata } from 'next';
import { DATA_WORDS } from '@/i18n/data-words';
import { Quiet } from '../../quiet';
import { requestLocale } from '../request-locale';

interface PageProps {
  readonly searchParams: Promise<{ later?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: DATA_WORDS[await requestLocale()].erased.heading };
}

/** What somebody sees who has just erased themselves. It knows nobody, and anybody may look at it. */
export default async function ErasedPage({ searchParams }: PageProps) {
  const [{ later }, locale] = await Promise.all([searchParams, requestLocale()]);
  const { erased } = DATA_WORDS[locale];
  return (
    <Quiet theme="dusk" locale={locale} heading={erased.heading} words={erased}>
      <p>{later === undefined ? erased.body : erased.later}</p>
      <p>{erased.elsewhere}</p>
      <a href={locale === 'ko' ? '/ko' : '/'}>{erased.home}</a>
    </Quiet>
  );
}
