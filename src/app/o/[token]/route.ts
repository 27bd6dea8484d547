import { LOCALE_PARAM, localeOf } from '@/i18n/locale';
import { CARD_KINDS } from '@/model/card';
import { sharedStore } from '@/server/db/shared-store';
import { resolveOwner } from '@/server/links/resolve';
import { ownCookie, ownPath } from '../../own';

const HEADERS = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex, nofollow', 'Referrer-Policy': 'no-referrer' } as const;

/** Takes an owner in: their token goes into a cookie, and the address that stays has no secret in it. A wrong token leads where any wrong link leads. */
export async function GET(request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const { token } = await params;
  const link = await resolveOwner(await sharedStore(), token);
  if (link === null) return leadTo('/r/unknown');
  const asked = new URL(request.url).searchParams;
  const kept = new URLSearchParams();
  const card = CARD_KINDS.find((kind) => kind === asked.get('card'));
  const locale = localeOf(asked.get(LOCALE_PARAM));
  if (card !== undefined) kept.set('card', card);
  if (locale !== null) kept.set(LOCALE_PARAM, locale);
  const query = kept.size === 0 ? '' : `?${kept}`;
  return leadTo(`${ownPath(link.editionId)}${query}`, ownCookie(link.editionId, token));
}

const leadTo = (location: string, cookie?: string) =>
  new Response(null, { status: 303, headers: { ...HEADERS, Location: location, ...(cookie !== undefined && { 'Set-Cookie': cookie }) } });
