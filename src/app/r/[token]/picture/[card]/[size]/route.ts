import { createHash } from 'node:crypto';
import { RateLimiterRes } from 'rate-limiter-flexible';
import { editionOfPlace } from '@/app/own';
import { env } from '@/config/env';
import { DEFAULT_LOCALE, LOCALE_PARAM } from '@/i18n/locale';
import { CARD_KINDS } from '@/model/card';
import { AnnumError } from '@/model/errors';
import { LOCALES, type Locale } from '@/model/pack';
import { PICTURE_SIZES, type PictureName, type PictureSize, POSTER } from '@/model/picture';
import { sharedStore } from '@/server/db/shared-store';
import { peekLink } from '@/server/links/peek';
import { pictureKey } from '@/share/picture-job';
import { openRecap, type Shown } from '../../../open-recap';
import { pictures } from '../../pictures';

interface Context {
  readonly params: Promise<{ token: string; card: string; size: string }>;
}

interface Wanted {
  readonly token: string;
  readonly picture: PictureName;
  readonly locale: Locale;
  /** What the owner wants it to show; null on a shared link, which has decided that. */
  readonly shown: Shown | null;
}

/** What an owner's picture may be asked for beside its language; without them it has the name and no amounts. */
const OWNERS_WISHES = ['name', 'money'];

/** Short, so that a revoked link's pictures leave the caches between us and the reader within minutes. */
const CACHE = 'public, max-age=300';
const CACHE_OWN = 'private, max-age=300';
const ALWAYS = {
  'X-Robots-Tag': 'noindex, nofollow, noimageindex, noarchive',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'cross-origin',
} as const;

/** One picture of a story: the token, a card and one of three sizes decide it, and for its owner two switches; nothing else may. */
export const GET = (request: Request, context: Context): Promise<Response> => answer(request, context, true);
/** The same headers without drawing anything. */
export const HEAD = (request: Request, context: Context): Promise<Response> => answer(request, context, false);

async function answer(request: Request, { params }: Context, withBody: boolean): Promise<Response> {
  const { service, costly, names } = pictures();
  const asker = addressOf(request);
  try {
    const wanted = wantedIn(new URL(request.url), await params);
    const name = wanted && (await nameOf(wanted));
    const known = name === null ? undefined : names.get(name);
    // What was served before needs neither the recap nor its story, as long as the link shows the same.
    if (wanted && known !== undefined) {
      const png = withBody && !isKnown(request, known) ? await service.kept(known) : null;
      if (png !== undefined) return served(request, wanted, known, png);
    }
    const opened = wanted && (await openRecap(wanted.token, wanted.locale, wanted.shown ?? undefined));
    const job = wanted && opened?.state === 'story' ? { ...wanted.picture, story: opened.story } : null;
    const key = job === null ? undefined : pictureKey(job);
    if (wanted === null || job === null || key === undefined) {
      await costly.consume(asker);
      return nothingHere();
    }
    if (name !== null) names.set(name, key);
    if (!withBody || isKnown(request, key)) return served(request, wanted, key, null);
    if ((await service.kept(key)) === undefined) await costly.consume(asker);
    const drawn = await service.picture(job);
    return drawn === undefined ? nothingHere() : served(request, wanted, key, drawn.png);
  } catch (error) {
    return refusal(error);
  }
}

/** The name of what a shared link shows at this moment; null for one's own place and for what shows nothing. Revoking acts at once. */
async function nameOf({ token, picture, locale, shown }: Wanted): Promise<string | null> {
  if (shown !== null) return null;
  const state = await peekLink(await sharedStore(), token);
  return (
    state &&
    createHash('sha256')
      .update(JSON.stringify([state.signature, picture, locale]))
      .digest('base64url')
  );
}

/** A picture, or without one what a HEAD or a reader who has it already gets. */
function served(request: Request, wanted: Wanted, key: string, png: Buffer | null): Response {
  const headers = { ...ALWAYS, 'Content-Type': 'image/png', 'Cache-Control': wanted.shown ? CACHE_OWN : CACHE, ETag: `"${key}"` };
  if (isKnown(request, key)) return new Response(null, { status: 304, headers });
  if (png === null) return new Response(null, { status: 200, headers });
  return new Response(new Uint8Array(png), { headers: { ...headers, 'Content-Length': String(png.length) } });
}

/** What a request asks for, or null when it asks for anything this route does not have. `v` only makes addresses differ. */
function wantedIn(url: URL, params: { token: string; card: string; size: string }): Wanted | null {
  const picture = pictureIn(params.card, params.size);
  const tag = url.searchParams.get(LOCALE_PARAM) ?? DEFAULT_LOCALE;
  const locale = LOCALES.find((known) => known === tag);
  const own = editionOfPlace(params.token) !== null;
  const strangers = [...url.searchParams.keys()].some(
    (name) => name !== LOCALE_PARAM && name !== 'v' && !(own && OWNERS_WISHES.includes(name)),
  );
  const shown = own ? { name: url.searchParams.get('name') !== '0', money: url.searchParams.get('money') === '1' } : null;
  return picture && locale && !strangers ? { token: params.token, picture, locale, shown } : null;
}

function pictureIn(cardName: string, sizeName: string): PictureName | undefined {
  if (cardName === POSTER && sizeName === POSTER) return { card: POSTER, size: POSTER };
  const card = CARD_KINDS.find((kind) => kind === cardName);
  const size = (Object.keys(PICTURE_SIZES) as PictureSize[]).find((name) => name === sizeName);
  return card && size && { card, size };
}

/** One answer to a wrong link, a revoked one, and a card that this person does not have. */
const nothingHere = (): Response =>
  new Response('Not found\n', {
    status: 404,
    headers: { ...ALWAYS, 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  });

const later = (status: 429 | 503, seconds: number): Response =>
  new Response('Try again in a moment\n', {
    status,
    headers: {
      ...ALWAYS,
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      'Retry-After': String(Math.max(1, seconds)),
    },
  });

function refusal(error: unknown): Response {
  if (error instanceof RateLimiterRes) return later(429, Math.ceil(error.msBeforeNext / 1000));
  if (error instanceof AnnumError && error.code === 'busy') return later(503, Number(error.data.retryAfterSeconds ?? 2));
  // Nothing of an unexpected error reaches the reader; the address stays out of the log, for it is a secret.
  console.error('A picture could not be drawn:', error);
  return later(503, 5);
}

function isKnown(request: Request, key: string): boolean {
  const tags = request.headers.get('if-none-match')?.split(',') ?? [];
  return tags.some((tag) => tag.trim().replace(/^W\//, '') === `"${key}"`);
}

/** Who asks, for the rate limit: the nearest trusted proxy's word, else everybody is one. */
function addressOf(request: Request): string {
  if (!env().TRUST_PROXY) return 'everybody';
  return request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'everybody';
}
