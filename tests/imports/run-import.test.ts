import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { previewImport, runImport } from '@/server/imports/run-import';
import { createTestStore, providers, type TestStore } from '../support/test-store';

const folder = mkdtempSync(join(tmpdir(), 'annum-import-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
function put(content: string | Uint8Array | object[], name = `input-${files++}`): string {
  const file = join(folder, name);
  writeFileSync(file, Array.isArray(content) ? content.map((row) => JSON.stringify(row)).join('\n') : content);
  return file;
}

const event = (fields: object = {}) => ({
  userId: 'ina',
  activity: 'listen',
  occurredAt: '2025-01-01T00:00:00Z',
  item: { name: 'Song' },
  ...fields,
});

/** The number of a process that is no more. */
const startNothing = () => spawnSync(process.execPath, ['-e', '']).pid;

// How both databases store a batch is held to in tests/store.
describe.each(providers.slice(-1))('runImport on %s', (provider) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await createTestStore(provider);
  });
  afterAll(() => store.drop());

  const jsonl = (file: string, source = `s${files++}`) => runImport(store.db, { request: { format: 'jsonl', file }, source });
  const stored = (source: string) => store.db.client.event.findMany({ where: { source }, orderBy: { id: 'asc' } });

  it('keeps true repeats, and adds nothing the second time', async () => {
    const file = put([event(), event(), event({ messageId: 'own' }), event({ messageId: 'own' }), event({ userId: 'ben' }), event()]);
    const source = 'repeats';
    expect(await jsonl(file, source)).toMatchObject({ read: 6, events: 6, added: 5, duplicates: 1, users: 2, readable: true });
    expect(await jsonl(file, source)).toMatchObject({ added: 0, duplicates: 6 });
    expect(await stored(source)).toHaveLength(5);
  });

  it('stores what the event says, its zone with it', async () => {
    const source = 'fields';
    await jsonl(
      put([
        event({ occurredAt: '2025-01-01T00:00:00.5+09:00', timezone: 'asia/seoul', durationMs: 5, properties: { a: 1 } }),
        event({ occurredAt: 7, source: 'own' }),
      ]),
      source,
    );
    expect(await stored(source)).toMatchObject([
      {
        userId: 'ina',
        occurredAtMs: BigInt(Date.parse('2024-12-31T15:00:00.5Z')),
        timezone: 'Asia/Seoul',
        durationMs: 5,
        properties: '{"a":1}',
        quantity: 1,
      },
    ]);
    expect(await stored('own')).toMatchObject([{ occurredAtMs: 7n }]);
  });

  it('marks what nobody measured, and nothing else', async () => {
    const source = 'estimates';
    const guesses = [{ durationEstimated: true }, { durationEstimated: 'true' }, { a: { durationEstimated: true } }, null];
    await jsonl(put(guesses.map((properties, index) => event({ properties, durationMs: index }))), source);
    expect((await stored(source)).map(({ estimated }) => estimated)).toEqual([1, 0, 0, 0]);
  });

  it.each([
    ['list', 'activity'],
    ['activity', 'list'],
  ])('counts a history of Netflix once that comes in both of its forms, %s before %s', async (...order) => {
    const source = `netflix-${order[0]}`;
    const userId = `eva_${order[0]}`;
    const columns = 'Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,Country';
    const forms: Record<string, string> = {
      activity: put(`${columns}\nEva,2025-03-14 22:30:00,01:00:00,,A Film,,TV,DE\nEva,2025-05-01 20:00:00,00:30:00,,Another,,TV,DE\n`),
      list: put('Title,Date\nA Film,3/14/25\nAnother,5/1/25\nOne before,1/31/25\n'),
    };
    const imported = async (form = '', who = userId) =>
      (await runImport(store.db, { request: { format: 'netflix', paths: [forms[form] ?? ''], userId: who }, source })).warnings.join();
    const kept = async (who: string) => {
      const rows = await store.db.client.event.findMany({ where: { source, userId: who }, orderBy: { occurredAtMs: 'asc' } });
      return rows.map(({ itemName, durationMs, estimated }) => [itemName, Number(durationMs) / 60_000, estimated]);
    };
    // Somebody else whose id an underscore would match.
    await imported('list', userId.replace('_', 'x'));
    const told = [await imported(order[0]), await imported(order[1])].join();
    expect(told).toContain('2 estimates of the short list were replaced');
    const once = [
      ['One before', 100, 1],
      ['A Film', 60, 0],
      ['Another', 30, 0],
    ];
    expect(await kept(userId)).toEqual(once);
    await imported('list');
    expect(await kept(userId)).toEqual(once);
    expect(await kept(userId.replace('_', 'x'))).toHaveLength(3);
  });

  it('counts malformed rows by reason, with file and line, and takes the rest', async () => {
    const good = JSON.stringify(event());
    const rows = [
      '\ufeff{"half',
      good,
      'null',
      '[]',
      '{}',
      '',
      '{"half',
      good.replace('Song', 'So\\u0000ng'),
      good.replace('Song', 'So\\ud800ng'),
      good.replace('{', `{"x":"${'y'.repeat(1 << 20)}",`),
      `${good}\r`,
    ];
    const summary = await jsonl(put(rows.join('\n'), 'bad.jsonl'));
    expect(summary).toMatchObject({
      read: 10,
      added: 2,
      malformed: {
        'is not JSON': 2,
        'is no JSON object': 2,
        'item.name: must not contain NUL or half of a surrogate pair': 2,
        'row is longer than 1 MB': 1,
        [Object.keys(summary.malformed).find((reason) => reason.startsWith('userId: ')) ?? '']: 1,
      },
    });
    expect(summary.examples).toContainEqual({ file: 'bad.jsonl', line: 7, reason: 'is not JSON' });
    expect(summary.examples).toContainEqual({ file: 'bad.jsonl', line: 10, reason: 'row is longer than 1 MB' });
  });

  it('reads gzip by its first bytes, and keeps what came before a damaged end', async () => {
    const rows = Array.from({ length: 15_000 }, (_, index) => JSON.stringify(event({ messageId: `${index}-${Math.sin(index)}` }))).join(
      '\n',
    );
    const zipped = gzipSync(rows);
    const whole = { request: { format: 'jsonl' as const, file: put(zipped) }, source: 'gzip' };
    expect(await previewImport(whole)).toMatchObject({ events: 15_000 });
    const cut = await jsonl(put(zipped.subarray(0, zipped.length - 1000)), 'gzip-cut');
    expect(cut.added).toBeGreaterThan(10_000);
    expect(cut.warnings).toEqual([expect.stringMatching(/breaks off.*What came before it was read/)]);
  });

  it('takes an empty file for what it is, and a file of nothing but rubbish for a failure', async () => {
    expect(await jsonl(put(''))).toMatchObject({ read: 0, added: 0, readable: true });
    expect(await jsonl(put('rubbish\nmore'))).toMatchObject({ read: 2, added: 0, readable: false });
    await expect(jsonl(join(folder, 'absent'))).rejects.toMatchObject({ code: 'not_found' });
    await expect(jsonl(folder)).rejects.toMatchObject({ code: 'invalid_input' });
  });

  it('keeps an account of itself', async () => {
    const { id } = await jsonl(put([event()], 'account.jsonl'));
    expect(await store.db.client.import.findUniqueOrThrow({ where: { id: id ?? '' } })).toMatchObject({
      format: 'jsonl',
      files: '["account.jsonl"]',
      status: 'done',
      counts: '{"read":1,"added":1,"duplicates":0,"erased":0,"skipped":{},"malformed":{}}',
    });
    await jsonl(join(folder, 'absent-too')).catch(() => undefined);
    expect(await store.db.client.import.findFirstOrThrow({ where: { files: '["absent-too"]' } })).toMatchObject({ status: 'failed' });
  });

  it('closes the rows of imports that were killed, and of no other', async () => {
    const nowMs = Date.now();
    const row = (id: string, counts: object, startedAtMs: number) => ({
      id: `${provider}-${id}`,
      format: 'jsonl',
      files: '[]',
      status: 'running',
      counts: JSON.stringify(counts),
      startedAtMs: BigInt(startedAtMs),
    });
    const gone = startNothing();
    const here = { host: hostname(), added: 5, duplicates: 1 };
    await store.db.client.import.createMany({
      data: [
        row('killed here', { ...here, aliveAtMs: nowMs, pid: gone }, nowMs),
        row('alive here', { ...here, aliveAtMs: nowMs, pid: process.pid }, nowMs),
        row('alive elsewhere', { ...here, host: 'elsewhere', aliveAtMs: nowMs, pid: gone }, nowMs - 9_000_000),
        row('silent elsewhere', { ...here, host: 'elsewhere', aliveAtMs: nowMs - 200_000, pid: 1 }, nowMs - 9_000_000),
        row('from before', {}, nowMs - 9_000_000),
      ],
    });
    await runImport(store.db, { request: { format: 'jsonl', file: put([event()]) }, source: 'closing' }, () => nowMs);
    const rows = await store.db.client.import.findMany({ where: { id: { startsWith: `${provider}-` } } });
    const states = rows.map(({ id, status, finishedAtMs }) => [id.slice(provider.length + 1), status, finishedAtMs !== null]);
    expect(Object.fromEntries(states.map(([id, ...state]) => [id, state]))).toEqual({
      'killed here': ['failed', true],
      'alive here': ['running', false],
      'alive elsewhere': ['running', false],
      'silent elsewhere': ['failed', true],
      'from before': ['failed', true],
    });
    const killed = rows.find(({ id }) => id.endsWith('killed here'));
    expect(JSON.parse(killed?.counts ?? '')).toMatchObject({ added: 5, duplicates: 1, error: expect.stringContaining('Run it again') });
  });

  it('adds nothing for a later Spotify export that holds the same plays in other files', async () => {
    const play = (minute: number, fields: object = {}) => ({
      ts: `2025-01-01T10:${String(minute).padStart(2, '0')}:00Z`,
      ms_played: 30_000,
      spotify_track_uri: `spotify:track:${minute % 3}`,
      master_metadata_track_name: `Song ${minute % 3}`,
      master_metadata_album_artist_name: 'Artist',
      reason_end: 'trackdone',
      ...fields,
    });
    // Two rows are equal in everything and two in time only: all four are plays.
    const plays = [play(1), play(1), play(2), play(2, { spotify_track_uri: 'spotify:track:9' }), play(3), play(4)];
    const spotify = (paths: string[], userId = 'sam') =>
      runImport(store.db, { request: { format: 'spotify', paths, userId, includeIncognito: false }, source: 'spotify-export' });
    const first = [put(JSON.stringify(plays.slice(0, 1)), 'e0.json'), put(JSON.stringify(plays.slice(1, 5)), 'e1.json')];
    expect(await spotify(first)).toMatchObject({ added: 5, duplicates: 0 });
    const later = [...plays.map((row) => ({ ...row, reason_end: 'none', master_metadata_track_name: 'Renamed' })), play(7)];
    expect(
      await spotify([put(JSON.stringify(later.slice(0, 3)), 'f0.json'), put(JSON.stringify(later.slice(3)), 'f1.json')]),
    ).toMatchObject({ added: 2, duplicates: 5 });
    expect(await spotify(first, 'another')).toMatchObject({ added: 5 });
    // The account data name the same plays to the minute.
    const account = plays.map((row) => ({
      endTime: row.ts.slice(0, 16).replace('T', ' '),
      artistName: 'Artist',
      trackName: row.master_metadata_track_name,
      msPlayed: row.ms_played,
    }));
    expect(await spotify([put(JSON.stringify(account), 'a0.json')])).toMatchObject({ added: 0, duplicates: 6 });
  });
});

describe('previewImport', () => {
  it('shows what would come in, and needs no store', async () => {
    const file = put([
      ...Array.from({ length: 9 }, (_, index) => event({ userId: `u${index % 4}`, occurredAt: index * 1000 })),
      { broken: true },
    ]);
    const preview = await previewImport({ request: { format: 'jsonl', file }, source: 'x' });
    expect(preview).toMatchObject({ id: null, read: 10, events: 9, users: 4, fromMs: 0, toMs: 8000, added: 0, duplicates: 0 });
    expect(preview.sample).toHaveLength(5);
    expect(preview.sample[1]).toMatchObject({ userId: 'u1', occurredAt: 1000, source: 'x' });
  });
});
