import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSource } from '@/server/events/sources';
import type { Served } from '../support/serve';
import { createTestStore, providers, type TestStore } from '../support/test-store';
import { serveIntake } from './serve-intake';

const NOW_MS = Date.parse('2026-03-01T10:00:00Z');
const AT = NOW_MS / 1000 - 3_600;
const about = (track: string, info: Record<string, unknown> = {}) => ({
  artist_name: 'Ada & The Loops',
  track_name: track,
  additional_info: info,
});

describe.each(providers)('the ListenBrainz API on %s', (provider) => {
  let store: TestStore;
  let served: Served;
  let token: string;
  let shared: string;
  beforeAll(async () => {
    store = await createTestStore(provider);
    ({ key: token } = await createSource(store.db, 'ina-scrobbler', NOW_MS, { userId: 'ina' }));
    ({ key: shared } = await createSource(store.db, 'server', NOW_MS));
    served = await serveIntake(store.db, { nowMs: () => NOW_MS });
  });
  afterAll(async () => {
    await served.close();
    await store.drop();
  });

  const ask = async (path: string, body?: unknown, authorization: string | null = `Token ${token}`) => {
    const response = await fetch(`${served.url}${path}`, {
      headers: { ...(authorization !== null && { authorization }), 'content-type': 'application/json' },
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    });
    return { status: response.status, headers: response.headers, body: (await response.json()) as Record<string, unknown> };
  };
  const listens = (...payload: unknown[]) => ({ listen_type: payload.length > 1 ? 'import' : 'single', payload });

  // The requests of the clients, word for word (their sources are named in the documentation).
  it.each([
    ['Web Scrobbler', '/1/submit-listens', 'Token'],
    ['Pano Scrobbler', '/1/submit-listens?return_msid=true', 'token'],
    ['Navidrome', '/apis/listenbrainz/1/submit-listens', 'Token'],
    ['a plugin that adds /1 to /1', '/apis/listenbrainz/1/1/submit-listens/', 'Bearer'],
  ])('takes what %s sends, once', async (client, path, scheme) => {
    const listen = {
      listened_at: AT,
      track_metadata: {
        ...about(`Halt (${client})`, { duration_ms: 201_000, duration_played: 187, submission_client: client, tags: ['pop'] }),
        release_name: 'Heap',
      },
    };
    for (const _again of [1, 2]) {
      expect(await ask(path, listens(listen), `${scheme} ${token}`)).toMatchObject({ status: 200, body: { status: 'ok' } });
    }
    const rows = await store.db.client.event.findMany({ where: { itemName: `Halt (${client})` } });
    expect(rows).toMatchObject([
      {
        source: 'ina-scrobbler',
        userId: 'ina',
        activity: 'listen',
        occurredAtMs: BigInt(AT * 1000),
        durationMs: 187_000,
        creatorName: 'Ada & The Loops',
        collectionName: 'Heap',
        categories: '["pop"]',
        platform: client,
      },
    ]);
  });

  it('marks what nobody measured, and ends it where the next one began', async () => {
    const at = AT - 50_000;
    const sent = [
      { listened_at: at + 100, track_metadata: about('Bound 2') },
      { listened_at: at, track_metadata: about('Bound 1', { duration_ms: 201_000 }) },
      { listened_at: at + 200, track_metadata: about('Bound 3', { duration_played: 187 }) },
      { listened_at: at + 210, track_metadata: about('Bound 4') },
    ];
    expect((await ask('/1/submit-listens', listens(...sent))).status).toBe(200);
    const rows = await store.db.client.event.findMany({ where: { itemName: { startsWith: 'Bound' } }, orderBy: { itemName: 'asc' } });
    expect(rows.map(({ durationMs, estimated }) => [durationMs, estimated])).toEqual([
      [100_000, 1],
      [100_000, 1],
      [187_000, 0],
      [210_000, 1],
    ]);
  });

  it('says whether a token is good, and whose', async () => {
    const valid = { code: 200, message: 'Token valid.', valid: true, user_name: 'ina' };
    expect(await ask('/1/validate-token')).toMatchObject({ status: 200, body: valid });
    expect(await ask(`/apis/listenbrainz/1/validate-token?token=${token}`, undefined, null)).toMatchObject({ status: 200, body: valid });
    for (const wrong of ['ak_wrongwrongwrongwrongwrong', shared]) {
      expect(await ask('/1/validate-token', undefined, `Token ${wrong}`)).toMatchObject({ status: 200, body: { valid: false } });
    }
    expect((await ask('/1/validate-token', undefined, null)).status).toBe(400);
  });

  it('tells how much may be sent', async () => {
    const { headers } = await ask('/1/submit-listens', listens({ listened_at: AT, track_metadata: about('Rate') }));
    for (const name of ['limit', 'remaining', 'reset-in', 'reset']) expect(Number(headers.get(`x-ratelimit-${name}`))).toBeGreaterThan(0);
    expect(headers.get('access-control-allow-origin')).toBe('*');
  });

  it('shows people what they sent, and nobody else', async () => {
    const many = Array.from({ length: 3 }, (_, index) => ({ listened_at: AT - 10_000 + index, track_metadata: about(`Read ${index}`) }));
    await ask('/1/submit-listens', listens(...many));
    const read = (query: string) => ask(`/1/user/ina/listens?${query}`);
    const names = (body: Record<string, unknown>) =>
      (body.payload as { listens: { track_metadata: { track_name: string } }[] }).listens.map(
        ({ track_metadata }) => track_metadata.track_name,
      );
    expect(names((await read(`max_ts=${AT - 10_000 + 2}&count=2`)).body)).toEqual(['Read 1', 'Read 0']);
    expect(names((await read(`min_ts=${AT - 10_000}&count=2`)).body)).toEqual(['Read 2', 'Read 1']);
    expect((await ask('/1/user/ina/listen-count')).body).toMatchObject({ payload: { count: expect.any(Number) } });
    expect((await ask('/1/user/ben/listens')).status).toBe(404);
    expect((await ask('/1/user/ina/listens', undefined, `Token ${shared}`)).status).toBe(401);
    const now = { listen_type: 'playing_now', payload: [{ track_metadata: about('Now') }] };
    expect((await ask('/1/submit-listens?return_msid=true', now)).body).toMatchObject({ status: 'ok', recording_msid: expect.any(String) });
    expect(names((await ask('/1/user/ina/playing-now')).body)).toEqual(['Now']);
    expect(await store.db.client.event.count({ where: { itemName: 'Now' } })).toBe(0);
  });

  it.each([
    ['no object', [1]],
    ['an unknown type', { listen_type: 'double', payload: [] }],
    ['nothing', { listen_type: 'import', payload: [] }],
    ['two as one', { ...listens({}, {}), listen_type: 'single' }],
    ['no time', listens({ track_metadata: about('x') })],
    ['a time in words', listens({ listened_at: 'now', track_metadata: about('x') })],
    ['a time before the service', listens({ listened_at: 1_033_430_399, track_metadata: about('x') })],
    ['a time ahead', listens({ listened_at: NOW_MS / 1000 + 3_601, track_metadata: about('x') })],
    ['a time of now playing', { listen_type: 'playing_now', payload: [{ listened_at: AT, track_metadata: about('x') }] }],
    ['other keys', listens({ listened_at: AT, track_metadata: about('x'), inserted_at: 1 })],
    ['no artist', listens({ listened_at: AT, track_metadata: { track_name: 'x', artist_name: ' ' } })],
    ['two durations', listens({ listened_at: AT, track_metadata: about('x', { duration: 3, duration_ms: 3_000 }) })],
    ['no duration', listens({ listened_at: AT, track_metadata: about('x', { duration_ms: 0 }) })],
    ['a month', listens({ listened_at: AT, track_metadata: about('x', { duration: 25 * 86_400 }) })],
    ['tags without end', listens({ listened_at: AT, track_metadata: about('x', { tags: Array.from({ length: 51 }, String) }) })],
    ['no MBID', listens({ listened_at: AT, track_metadata: about('x', { recording_mbid: 'x' }) })],
    ['NUL', listens({ listened_at: AT, track_metadata: about('x\0') })],
    ['half a letter', listens({ listened_at: AT, track_metadata: about('x', { any: { deep: '\udc00' } }) })],
    ['far too much', listens({ listened_at: AT, track_metadata: about('x', { any: 'x'.repeat(11_000) }) })],
  ])('refuses %s with 400', async (_what, body) => {
    const count = () => store.db.client.event.count();
    const before = await count();
    const answer = await ask('/1/submit-listens', body);
    expect(answer).toMatchObject({ status: 400, body: { code: 400, error: expect.any(String) } });
    expect(await count()).toBe(before);
    expect((await ask('/1/submit-listens', body, 'Token ak_wrongwrongwrongwrongwrong')).body).toEqual({
      code: 401,
      error: 'Invalid authorization token.',
    });
  });
});
