import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { LOCALE_COOKIE, pickLocale } from '@/i18n/locale';
import type { Locale } from '@/model/pack';
import { type AdminIdentity, readSession } from '@/server/auth/session';
import type { Db } from '@/server/db/db';
import { adminServices } from './services';
import { type AdminWords, adminWords } from './words';

export interface AdminPage {
  readonly admin: AdminIdentity;
  readonly db: Db;
  readonly locale: Locale;
  readonly words: AdminWords;
}

/**
 * Called by every admin page before anything else: the only way for a page to a database. Without a session the answer is the sign-in page,
 * which leads back to `path`.
 */
export async function requireAdmin(path: string): Promise<AdminPage> {
  const [{ db }, admin, speech] = await Promise.all([adminServices(), currentAdmin(), pageWords()]);
  if (admin === null) redirect(`/admin/login?next=${encodeURIComponent(path)}`);
  return { admin, db, ...speech };
}

/** Who is signed in, asked once a request. */
export const currentAdmin = cache(async (): Promise<AdminIdentity | null> => {
  const [{ auth }, requestHeaders] = await Promise.all([adminServices(), headers()]);
  return readSession(auth, requestHeaders);
});

/** The language of the request and its words. */
export const pageWords = cache(async (): Promise<{ locale: Locale; words: AdminWords }> => {
  const [jar, requestHeaders] = await Promise.all([cookies(), headers()]);
  const locale = pickLocale({ cookie: jar.get(LOCALE_COOKIE)?.value ?? null, acceptLanguage: requestHeaders.get('accept-language') });
  return { locale, words: adminWords(locale) };
});
