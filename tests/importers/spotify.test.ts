import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Outcome } from '@/importers/importer';
import { diskPlace } from '@/importers/source/disk-place';
import { readSpotify } from '@/importers/spotify/read-spotify';
import { makeZip } from './make-zip';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'annum-spotify-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Every field that exports have had, with invented values. */
const extended = (fields: Record<string, unknown> = {}) => ({
  ts: '2025-01-01T00:02:00Z',
  username: 'secret-name',
  platform: 'ios',
  ms_played: 180_000,
  conn_country: 'KR',
  ip_addr: '203.0.113.7',
  ip_addr_decrypted: '203.0.113.7',
  user_agent_decrypted: 'secret-agent',
  master_metadata_track_name: 'Song',
  master_metadata_album_artist_name: 'Artist',
  master_metadata_album_album_name: 'Album',
  spotify_track_uri: 'spotify:track:1',
  episode_name: null,
  episode_show_name: null,
  spotify_episode_uri: null,
  reason_start: 'clickrow',
  reason_end: 'trackdone',
  shuffle: false,
  skipped: null,
  offline: false,
  offline_timestamp: null,
  incognito_mode: false,
  ...fields,
});
const account = (fields: Record<string, unknown> = {}) => ({
  endTime: '2025-01-01 00:02',
  artistName: 'Artist',
  trackName: 'Song',
  msPlayed: 180_000,
  ...fields,
});

function put(path: string, content: unknown): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, Buffer.isBuffer(content) || typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

async function read(paths: string[], includeIncognito = false) {
  const reading = await readSpotify({ format: 'spotify', paths: paths.map(diskPlace), userId: 'me', includeIncognito });
  const outcomes: { file: string; input: string; outcome: Outcome }[] = [];
  for await (const { file, input, rows } of reading.rows()) for (const { outcome } of rows) outcomes.push({ file, input, outcome });
  return { outcomes, notes: reading.notes };
}

const one = async (row: unknown, includeIncognito = false) => {
  const { outcomes } = await read([put('history.json', [extended({ master_metadata_track_name: 'First' }), row])], includeIncognito);
  return outcomes[1]?.outcome;
};

describe('extended history', () => {
  it('starts a play at its end less what was played, and drops what is private', async () => {
    const outcome = await one(extended());
    expect(outcome).toEqual({
      kind: 'event',
      identity: expect.any(String),
      event: {
        userId: 'me',
        activity: 'listen',
        occurredAt: Date.parse('2024-12-31T23:59:00Z'),
        durationMs: 180_000,
        item: { id: 'spotify:track:1', name: 'Song' },
        creator: { name: 'Artist' },
        collection: { name: 'Album' },
        country: 'KR',
        platform: 'ios',
        properties: { shuffle: false, reasonStart: 'clickrow', reasonEnd: 'trackdone' },
      },
    });
    expect(JSON.stringify(outcome)).not.toMatch(/secret|203\.0/);
  });

  it.each([
    ['podcast', { spotify_episode_uri: 'spotify:episode:1', episode_name: 'E', master_metadata_track_name: null }],
    ['podcast', { episode_show_name: 'Show', master_metadata_track_name: null }],
    ['audiobook', { audiobook_title: 'Book', audiobook_uri: 'spotify:show:1', master_metadata_track_name: null }],
    ['incognito', { incognito_mode: true }],
    ['no track name', { master_metadata_track_name: null, spotify_track_uri: null }],
  ])('leaves out a row as %s (%#)', async (reason, fields) => {
    expect(await one(extended(fields))).toEqual({ kind: 'skipped', reason });
  });

  it('takes private sessions when asked', async () => {
    expect(await one(extended({ incognito_mode: true }), true)).toMatchObject({ kind: 'event' });
  });

  it.each([
    ['is no Spotify play', { something: 'else' }],
    ['is no Spotify play', 'text'],
    ['ts is no time', extended({ ts: 'yesterday' })],
    ['ts is no time', extended({ ts: '2025-02-30T25:00:00Z' })],
    ['ms_played is no whole number', extended({ ms_played: -1 })],
    ['ms_played is no whole number', extended({ ms_played: null })],
  ])('calls a row malformed: %s (%#)', async (reason, row) => {
    expect(await one(row)).toEqual({ kind: 'malformed', reason });
  });

  describe('a play made offline', () => {
    const uploaded = { ts: '2025-01-05T12:00:00Z', offline: true };
    const startedAt = Date.parse('2025-01-01T08:00:00Z');
    const start = async (fields: Record<string, unknown>) => {
      const outcome = await one(extended({ ...uploaded, ...fields }));
      return outcome?.kind === 'event' ? new Date((outcome.event as { occurredAt: number }).occurredAt).toISOString() : outcome;
    };

    it('starts when the device says, in seconds or in milliseconds, when ts is the time of the upload', async () => {
      expect(await start({ offline_timestamp: startedAt / 1000 })).toBe('2025-01-01T08:00:00.000Z');
      expect(await start({ offline_timestamp: startedAt + 123 })).toBe('2025-01-01T08:00:00.123Z');
    });

    it.each([
      ['no device time', { offline_timestamp: null }],
      ['a zero', { offline_timestamp: 0 }],
      ['a device time near the end', { offline_timestamp: Date.parse('2025-01-05T11:30:00Z') / 1000 }],
      ['a clock that was never set', { offline_timestamp: 86_400 }],
      ['a clock that was ahead', { offline_timestamp: Date.parse('2031-01-01T00:00:00Z') / 1000 }],
      ['a play that was online', { offline: false, offline_timestamp: startedAt / 1000 }],
    ])('starts before its end with %s', async (_, fields) => {
      expect(await start(fields)).toBe('2025-01-05T11:57:00.000Z');
    });
  });
});

describe('account data', () => {
  it('starts a play at its end less what was played', async () => {
    const { outcomes } = await read([put('StreamingHistory0.json', [account()])]);
    expect(outcomes[0]?.outcome).toMatchObject({
      kind: 'event',
      event: { occurredAt: Date.parse('2024-12-31T23:59:00Z'), durationMs: 180_000, item: { name: 'Song' }, creator: { name: 'Artist' } },
    });
  });

  it('leaves out podcasts and audiobooks, whatever the file is called', async () => {
    const rows = [
      account(),
      { endTime: '2025-01-01 00:02', podcastName: 'P', episodeName: 'E', msPlayed: 1 },
      { endTime: '2025-01-01 00:02', audiobookName: 'A', chapterName: 'C', msPlayed: 1 },
    ];
    const { outcomes } = await read([put('StreamingHistory_music_0.json', rows)]);
    expect(outcomes.map(({ outcome }) => ('reason' in outcome ? outcome.reason : outcome.kind))).toEqual(['event', 'podcast', 'audiobook']);
  });
});

describe('where histories are found', () => {
  it('takes them from a zip, at any depth, told apart by what they hold', async () => {
    const zip = makeZip([
      { path: 'MyData/deep/er/whatever.bin', content: JSON.stringify([extended()]) },
      { path: 'MyData/Wiedergabe.json', content: `\ufeff${JSON.stringify([account({ endTime: '2019-01-01 00:00' })], null, 2)}` },
      { path: 'MyData/Playlist1.json', content: '{"playlists":[]}' },
      { path: 'MyData/Follow.json', content: '[{"followers":1}]' },
      { path: 'MyData/Streaming_History_Audio_fake.json', content: '["not","plays"]' },
      { path: 'MyData/Read Me First.pdf', content: '%PDF-1.7' },
    ]);
    const { outcomes, notes } = await read([put('my_spotify_data.zip', zip)]);
    expect(outcomes.map(({ file, outcome }) => [file, outcome.kind])).toEqual([
      ['my_spotify_data.zip/MyData/deep/er/whatever.bin', 'event'],
      ['my_spotify_data.zip/MyData/Wiedergabe.json', 'event'],
    ]);
    expect(notes.warnings).toEqual([]);
  });

  it('takes them from folders, from zips in folders, and from single files', async () => {
    put('export/a/b/endsong_0.json', [extended()]);
    put('export/inner.zip', makeZip([{ path: 'endsong_1.json', content: JSON.stringify([extended()]) }]));
    const single = put('single.json', [account()]);
    const { outcomes } = await read([join(folder, 'export'), single]);
    expect(outcomes.map(({ file }) => file)).toEqual(['a/b/endsong_0.json', 'inner.zip/endsong_1.json', 'single.json']);
  });

  it('counts files side by side as one input, and each kind and folder as its own', async () => {
    const paths = ['x/endsong_0.json', 'x/endsong_1.json', 'y/endsong_0.json'].map((path) => put(path, [extended()]));
    paths.push(put('x/StreamingHistory0.json', [account()]));
    const { outcomes } = await read(paths);
    expect(new Set(outcomes.map(({ input }) => input)).size).toBe(3);
    expect(outcomes[0]?.input).toBe(outcomes[1]?.input);
  });

  it('says so when both histories cover one period, and gives one play in both the same identity', async () => {
    const { outcomes, notes } = await read([put('e.json', [extended({ ts: '2025-01-01T00:02:59Z' })]), put('a.json', [account()])]);
    expect(notes.warnings).toEqual([expect.stringMatching(/both cover 2025-01-01 to 2025-01-01/)]);
    const identities = outcomes.map(({ outcome }) => (outcome.kind === 'event' ? outcome.identity : null));
    expect(identities[0]).toBe(identities[1]);
  });

  it('leaves out the video history', async () => {
    const { outcomes } = await read([put('Streaming_History_Video_2024.json', [extended()])]);
    expect(outcomes[0]?.outcome).toEqual({ kind: 'skipped', reason: 'video' });
  });

  it('goes on after a file that breaks off, and says which it was', async () => {
    const cut = put('1.json', JSON.stringify([extended(), extended()]).slice(0, -10));
    const { outcomes, notes } = await read([cut, put('2.json', [extended()])]);
    expect(outcomes.map(({ file, outcome }) => `${file} ${outcome.kind}`)).toEqual(['1.json event', '1.json malformed', '2.json event']);
    expect(notes.warnings).toEqual([expect.stringContaining('"1.json" breaks off')]);
  });

  it('says what to give it when there is no history', async () => {
    await expect(read([put('x.json', '{}')])).rejects.toMatchObject({
      code: 'not_found',
      mend: expect.stringContaining('my_spotify_data.zip'),
    });
    await expect(read([join(folder, 'absent.zip')])).rejects.toMatchObject({ code: 'not_found' });
  });
});
