import type { Metadata } from 'next';
import { dictionaryOf } from '@/i18n/dictionaries';
import { Document } from './document';
import { Quiet } from './quiet';
import { requestLocale } from './r/request-locale';

export const metadata: Metadata = { title: '404 · annum', robots: { index: false } };

/** Any address that nothing answers to. */
export default async function NotFound() {
  const locale = await requestLocale();
  const { notFound } = dictionaryOf(locale);
  return (
    <Document locale={locale}>
      <Quiet theme="dusk" locale={locale} heading={notFound.heading} words={notFound}>
        <p>{notFound.body}</p>
        <a href={locale === 'ko' ? '/ko' : '/'}>{notFound.home}</a>
      </Quiet>
    </Document>
  );
}
