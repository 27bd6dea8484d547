import { cookies, headers } from 'next/headers';
import { LOCALE_COOKIE, pickLocale } from '@/i18n/locale';
import type { Locale } from '@/model/pack';

/** The language of this request; `query` is the address's `?lang=`, which a layout cannot see. */
export async function requestLocale(query?: string | string[]): Promise<Locale> {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  return pickLocale({
    query: typeof query === 'string' ? query : null,
    cookie: jar.get(LOCALE_COOKIE)?.value ?? null,
    acceptLanguage: head.get('accept-language'),
  });
}
