import type { Db } from '../db/db';
import type { ResolvedLink } from './resolve';

/**
 * Programs that fetch a page to draw its preview or to index it, by what they call themselves; those of messengers, networks, search
 * engines and browsers without a screen. The browsers inside messengers are people, and a CUBOT is a telephone.
 */
const PROGRAMS =
  /(?<!cu)bot|crawl|spider|slurp|preview|scrap|fetch|headless|facebookexternalhit|facebookcatalog|meta-external|^whatsapp|slack-img|embedly|iframely|google-|mediapartners|yandexweb|curl|wget|python|^java\/|okhttp|axios|undici/i;

/** Whether a request says that it comes from a program, not from somebody who looks; so does one that says nothing. */
export const isProgram = (userAgent: string | null): boolean => userAgent === null || userAgent === '' || PROGRAMS.test(userAgent);

/** Counts that somebody opened a link. A number is all that is kept: no address, no time, no browser. */
export async function countOpen(db: Db, { tokenHash }: Pick<ResolvedLink, 'tokenHash'>): Promise<void> {
  await db.client.shareLink.updateMany({ where: { tokenHash, owner: false, revokedAtMs: null }, data: { opens: { increment: 1 } } });
}
