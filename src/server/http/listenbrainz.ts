import { type Fields, numberOf } from '@/intake/fields';
import { listenOf, mapListens, playingOf } from '@/intake/listenbrainz/map-listen';
import { MAX_LISTEN_BYTES, MAX_LISTENS, readSubmission } from '@/intake/listenbrainz/submission';
import { AnnumError } from '@/model/errors';
import type { Db } from '../db/db';
import type { KeyHolder } from '../events/write-keys';
import { NowPlaying } from '../intake/now-playing';
import { Sift } from '../intake/sift';
import { CORS, type DoorOptions, openDoor, type Visit } from './door';
import { failureResponse } from './failure-response';
import { parseBody } from './parse-json';
import { usedKey } from './post-events';
import type { Rate } from './rates';

const MAX_BYTES = MAX_LISTENS * MAX_LISTEN_BYTES;
const MOST_READ = 100;
const FEWEST_READ = 25;

/**
 * The handler of ListenBrainz's API, below /1 and below /apis/listenbrainz/1: what scrobblers use of it. The token is the write key of a
 * source that sends for one person. Answers are ListenBrainz's, to the letter where clients look.
 */
export function createListenBrainzEndpoint(options: DoorOptions) {
  const door = openDoor(options);
  return (request: Request, path: readonly string[]): Promise<Response> =>
    door(request, (visit) => receive(visit, path[0] === '1' ? path.slice(1) : path), failure);
}

async function receive(visit: Visit, path: readonly string[]): Promise<Response> {
  const { method } = visit.request;
  const [call = '', name = '', what = ''] = path;
  if (method === 'POST' && call === 'submit-listens' && path.length === 1) return submit(visit);
  if (method === 'GET' && call === 'validate-token' && path.length === 1) return validate(visit);
  if (method === 'GET' && call === 'user' && path.length === 3) return read(visit, name, what);
  throw new AnnumError('not_found', 'There is no such call.');
}

async function submit(visit: Visit): Promise<Response> {
  const { holder, userId } = await person(visit);
  const body = await visit.body(MAX_BYTES);
  const { type, listens } = readSubmission(parseBody(body, 'Send the JSON of ListenBrainz.'), body.byteLength, visit.nowMs);
  const rate = await visit.spend(holder.source, listens.length);
  if (type === 'playing_now') {
    NowPlaying.of(visit.db).set(userId, listens[0] ?? {}, visit.nowMs);
    const msid = new URL(visit.request.url).searchParams.get('return_msid') === 'true' ? { recording_msid: crypto.randomUUID() } : {};
    return answer(200, { status: 'ok', ...msid }, visit, rate);
  }
  const sift = new Sift(holder.source, 'events', visit.nowMs);
  for (const [index, outcome] of mapListens(listens, userId).entries()) sift.take(index, listens[index], outcome);
  const [wrong] = sift.rejected;
  // All or nothing, as clients of this protocol expect.
  if (wrong) throw new AnnumError('invalid_input', `payload[${wrong.index}]: ${wrong.message}`);
  await visit.intake.submit(sift.work({ usedKey: usedKey(holder) }));
  return answer(200, { status: 'ok' }, visit, rate);
}

async function validate(visit: Visit): Promise<Response> {
  const token = tokenOf(visit.request) ?? new URL(visit.request.url).searchParams.get('token');
  if (token === null || token === '') throw new AnnumError('invalid_input', 'You need to provide an Authorization token.');
  try {
    const { source } = await visit.holder(token);
    if (source.userId !== null) {
      return answer(
        200,
        { code: 200, message: 'Token valid.', valid: true, user_name: source.userId },
        visit,
        await visit.spend(source, 1),
      );
    }
  } catch (error) {
    if (!(error instanceof AnnumError && error.code === 'unauthorized')) throw error;
  }
  return answer(200, { code: 200, message: 'Token invalid.', valid: false }, visit);
}

/** What the person of a token, and nobody else, may read of themselves. */
async function read(visit: Visit, name: string, what: string): Promise<Response> {
  const { holder, userId } = await person(visit);
  if (name !== userId) throw new AnnumError('not_found', 'Cannot find user.');
  const rate = await visit.spend(holder.source, 1);
  const query = new URL(visit.request.url).searchParams;
  if (what === 'listen-count') {
    return answer(200, { payload: { count: await visit.db.client.event.count({ where: { userId, activity: 'listen' } }) } }, visit, rate);
  }
  if (what === 'playing-now') {
    const listen = NowPlaying.of(visit.db).get(userId, visit.nowMs);
    const listens = listen === null ? [] : [playingOf(listen)];
    return answer(200, { payload: { count: listens.length, user_id: userId, playing_now: true, listens } }, visit, rate);
  }
  if (what !== 'listens') throw new AnnumError('not_found', 'There is no such call.');
  const listens = await listensOf(visit.db, userId, query);
  return answer(200, { payload: { count: listens.length, user_id: userId, listens } }, visit, rate);
}

async function listensOf(db: Db, userId: string, query: URLSearchParams): Promise<Fields[]> {
  const [minimum, maximum, count] = ['min_ts', 'max_ts', 'count'].map((key) => numberOf(query.get(key)));
  const bound = (seconds: number) => BigInt(Math.trunc(Math.min(Math.max(seconds, 0), 4e9)) * 1000);
  const occurredAtMs = {
    ...(typeof minimum === 'number' && { gt: bound(minimum) + 999n }),
    ...(typeof maximum === 'number' && { lt: bound(maximum) }),
  };
  const rows = await db.client.event.findMany({
    where: { userId, activity: 'listen', occurredAtMs },
    orderBy: { occurredAtMs: typeof minimum === 'number' && typeof maximum !== 'number' ? 'asc' : 'desc' },
    take: Math.min(Math.max(1, Math.trunc(count ?? FEWEST_READ)), MOST_READ),
  });
  const listens = rows.map((row) =>
    listenOf({ ...row, occurredAtMs: Number(row.occurredAtMs), receivedAtMs: Number(row.receivedAtMs) }, userId),
  );
  return listens.sort((a, b) => (numberOf(b.listened_at) ?? 0) - (numberOf(a.listened_at) ?? 0));
}

async function person(visit: Visit): Promise<{ holder: KeyHolder; userId: string }> {
  const holder = await visit.holder(tokenOf(visit.request));
  if (holder.source.userId === null) {
    throw new AnnumError('unauthorized', 'This key sends for nobody in particular.', {
      mend: 'Make one: annum source create NAME --user ID',
    });
  }
  return { holder, userId: holder.source.userId };
}

/** The second word of Authorization, whatever the first: ListenBrainz does not look at it, and clients differ. */
const tokenOf = (request: Request): string | null => request.headers.get('authorization')?.trim().split(/\s+/, 2)[1] ?? null;

function answer(status: number, body: Fields, { nowMs }: Pick<Visit, 'nowMs'>, rate?: Rate): Response {
  return Response.json(body, { status, headers: { ...CORS, 'cache-control': 'no-store', ...(rate && rateHeaders(rate, nowMs)) } });
}

const rateHeaders = ({ limit, remaining, resetSeconds }: Rate, nowMs: number) => ({
  'x-ratelimit-limit': String(limit),
  'x-ratelimit-remaining': String(remaining),
  'x-ratelimit-reset-in': String(resetSeconds),
  'x-ratelimit-reset': String(Math.ceil(nowMs / 1000) + resetSeconds),
});

/** Failures in ListenBrainz's words: {code, error}. */
function failure(error: unknown): Response {
  const { status, headers } = failureResponse(error);
  const text = error instanceof AnnumError && status < 500 ? error.message : 'Something went wrong, try again later.';
  const response = Response.json(
    { code: status, error: status === 401 ? 'Invalid authorization token.' : text },
    { status, headers: { ...CORS } },
  );
  const again = headers.get('retry-after');
  response.headers.set('cache-control', 'no-store');
  if (again !== null) {
    response.headers.set('retry-after', again);
    response.headers.set('x-ratelimit-remaining', '0');
    response.headers.set('x-ratelimit-reset-in', again);
  }
  return response;
}
