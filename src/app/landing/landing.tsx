import { dictionaryOf } from '@/i18n/dictionaries';
import type { Locale } from '@/model/pack';

export function Landing({ locale }: { locale: Locale }) {
  const { landing } = dictionaryOf(locale);
  return (
    <main>
      <h1>{landing.heading}</h1>
      <p>{landing.body}</p>
    </main>
  );
}
