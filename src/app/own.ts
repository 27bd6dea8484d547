import { cookies } from 'next/headers';
import { env } from '@/config/env';
import { sharedStore } from '@/server/db/shared-store';
import { type ResolvedLink, resolveOwner } from '@/server/links/resolve';

/**
 * An owner's link is exchanged for a cookie, and the address becomes `/r/~EDITION`: what is shared out of the address bar opens nothing
 * for anybody else. No token and no other path can begin with the sign.
 */
const SIGN = '~';
const COOKIE = 'annum-own-';
const KEPT_SECONDS = 180 * 24 * 3600;

export const ownPath = (editionId: string): string => `/r/${SIGN}${editionId}`;

/** The edition that a place below /r names as one's own; null for a token. */
export const editionOfPlace = (place: string): string | null => (place.startsWith(SIGN) ? place.slice(SIGN.length) : null);

/** The cookie that keeps an owner's token in their browser: for requests of our own pages, out of reach of scripts. */
export function ownCookie(editionId: string, token: string): string {
  const secure = env().PUBLIC_URL.startsWith('https:') ? '; Secure' : '';
  return `${COOKIE}${editionId}=${token}; Path=/; Max-Age=${KEPT_SECONDS}; HttpOnly; SameSite=Lax${secure}`;
}

/** Whose recap of an edition this browser owns; null when nobody's. */
export async function readOwn(editionId: string): Promise<ResolvedLink | null> {
  const token = (await cookies()).get(`${COOKIE}${editionId}`)?.value;
  if (token === undefined) return null;
  const link = await resolveOwner(await sharedStore(), token);
  // The name of a cookie is the browser's to write: the token decides.
  return link?.editionId === editionId ? link : null;
}
