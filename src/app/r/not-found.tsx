import { dictionaryOf } from '@/i18n/dictionaries';
import { Quiet } from '../quiet';
import { requestLocale } from './request-locale';

/** One page for a link that never was, was taken back, or has run out. */
export default async function LinkNotFound() {
  const locale = await requestLocale();
  const { notFound } = dictionaryOf(locale);
  return (
    <Quiet theme="dusk" locale={locale} heading={notFound.heading} words={notFound}>
      <p>{notFound.body}</p>
      <p>{notFound.own}</p>
      <a href={locale === 'ko' ? '/ko' : '/'}>{notFound.home}</a>
    </Quiet>
  );
}
