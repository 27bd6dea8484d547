import { LRUCache } from 'lru-cache';
import { env } from '@/config/env';
import { LOCALE_COOKIE, LOCALE_PARAM, localeOf, pickLocale } from '@/i18n/locale';
import { CARD_KINDS } from '@/model/card';
import { sharedStore } from '@/server/db/shared-store';
import { peekLink } from '@/server/links/peek';
import { isToken } from '@/server/links/token';

interface Kept {
  readonly signature: string;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;
}

/** Asks this server for a page as it is drawn, past what is kept. */
export const FRESH_HEADER = 'x-annum-fresh';

const MOST_BYTES = 64 * 1024 * 1024;
/** Addresses that were asked for before: the first view of a page costs nothing but itself, not even a look at its link. */
const MOST_SEEN = 20_000;
/** What belongs to one connection or to the body as it travelled. */
const OF_TRANSPORT = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'content-encoding', 'date', FRESH_HEADER]);

const kept = new LRUCache<string, Kept>({ maxSize: MOST_BYTES, sizeCalculation: ({ body }) => body.length });
const seen = new LRUCache<string, true>({ max: MOST_SEEN });
const filling = new Set<string>();

async function fill(key: string, signature: string, path: string, locale: string): Promise<void> {
  if (filling.has(key)) return;
  filling.add(key);
  try {
    const response = await fetch(`http://127.0.0.1:${env().PORT}${path}`, {
      headers: { [FRESH_HEADER]: '1', 'accept-language': locale },
      redirect: 'manual',
    });
    if (response.status !== 200 || !response.headers.get('content-type')?.startsWith('text/html')) return;
    const body = new Uint8Array(await response.arrayBuffer());
    const headers = Object.fromEntries([...response.headers].filter(([name]) => !OF_TRANSPORT.has(name)));
    kept.set(key, { signature, body, headers });
  } catch {
    // Nothing is lost: the page is drawn again.
  } finally {
    filling.delete(key);
  }
}

function cookieIn(header: string | null): string | null {
  const cookies = (header ?? '').split(';').map((cookie) => cookie.trim().split('='));
  return cookies.find(([name]) => name === LOCALE_COOKIE)?.[1] ?? null;
}

/**
 * The page of a shared link as it was sent before; null when it has to be drawn. Every answer is preceded by a look whether the
 * link may still be opened and shows the same, so that revoking, expiring and publishing act at once. A page is kept from its second
 * view on, in memory only, and never an owner's own.
 */
export async function keptPage(request: Request): Promise<Response | null> {
  const { pathname, search, searchParams } = new URL(request.url);
  const token = pathname.split('/')[2] ?? '';
  // Only addresses that this site makes: anything else would fill the memory with copies.
  const ours = [...searchParams].every(([name, value]) =>
    name === 'card' ? CARD_KINDS.some((kind) => kind === value) : name === LOCALE_PARAM && localeOf(value) === value,
  );
  if (!isToken(token) || !ours || searchParams.size > 2) return null;

  const locale = pickLocale({
    query: searchParams.get(LOCALE_PARAM),
    cookie: cookieIn(request.headers.get('cookie')),
    acceptLanguage: request.headers.get('accept-language'),
  });
  const key = `${token} ${locale} ${search}`;
  if (!seen.get(key)) {
    seen.set(key, true);
    return null;
  }
  const state = await peekLink(await sharedStore(), token);
  if (state === null) {
    kept.delete(key);
    return null;
  }
  const page = kept.get(key);
  if (page?.signature === state.signature) return new Response(page.body, { headers: new Headers(page.headers) });
  kept.delete(key);
  void fill(key, state.signature, pathname + search, locale);
  return null;
}
