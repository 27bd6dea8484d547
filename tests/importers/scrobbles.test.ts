import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Guess, Row } from '@/importers/importer';
import { boundGuesses } from '@/importers/scrobble/bound-guesses';
import { fixture, iso, readPersonal } from './fixture';
import { csvText, inFolder } from './in-folder';

const { put } = inFolder();
const ESTIMATE = { durationEstimated: true };

describe('Last.fm', () => {
  it.each(['recenttracks-ina-1767225600.csv', 'recenttracks-ina.json', 'bare.csv'])(
    'takes the plays of %s, not what is playing now',
    async (name) => {
      const { events, others } = await readPersonal('lastfm', [fixture('lastfm', name)]);
      const distinct = [...new Map(events.map((event) => [event.messageId, event])).values()];
      expect(distinct).toMatchObject([
        {
          occurredAt: Date.parse('2025-01-01T12:02:00Z'),
          item: { name: 'Almost Snowfall' },
          creator: { name: 'Midnight Radio' },
          collection: { name: 'Tidal' },
        },
        { occurredAt: Date.parse('2025-01-01T12:00:00Z'), item: { name: '새벽 네 시의 편의점' }, collection: { name: '편의점, 새벽' } },
        { item: { name: 'Lumen (Live at the Harbour)' }, collection: null },
      ]);
      expect(others).toEqual([expect.stringMatching(/^\d+ skipped: playing now$/)]);
    },
  );

  it('has one id for a play, whichever of its files tells of it', async () => {
    const ids = async (name: string) =>
      new Set((await readPersonal('lastfm', [fixture('lastfm', name)])).events.map(({ messageId }) => messageId));
    const first = await ids('recenttracks-ina-1767225600.csv');
    expect(first.size).toBe(3);
    for (const name of ['recenttracks-ina.json', 'lastfmstats-ina.json', 'lastfmstats-ina.csv', 'bare.csv'])
      expect(await ids(name)).toEqual(first);
  });

  it('has another id for another person, track or minute', async () => {
    const rows = ['A,,S,01 Jan 2025 12:00', 'A,,S,01 Jan 2025 12:01', 'A,,T,01 Jan 2025 12:00', 'a,,s ,01 Jan 2025 12:00'];
    const file = put('bare.csv', rows.join('\n'));
    const { events } = await readPersonal('lastfm', [file]);
    const other = await readPersonal('lastfm', [file], { userId: 'ben' });
    expect(new Set([...events, ...other.events].map(({ messageId }) => messageId)).size).toBe(6);
    expect(events[3]?.messageId).toBe(events[0]?.messageId);
  });

  it('keeps two plays of a track in one minute, of which the file without seconds knows one', async () => {
    const csv = (seconds: number[]) =>
      csvText(
        ['uts', 'artist', 'track'],
        seconds.map((second) => ({ uts: `${1_735_732_800 + second}`, artist: 'A', track: 'S' })),
      );
    const ids = async (text: string) => (await readPersonal('lastfm', [put('s.csv', text)])).events.map(({ messageId }) => messageId);
    const forward = await ids(csv([7, 14, 14, 70]));
    expect(new Set(forward).size).toBe(3);
    expect(new Set(await ids(csv([70, 14, 14, 7])))).toEqual(new Set(forward));
    expect(forward).toContain((await ids('A,,S,01 Jan 2025 12:00\nA,,S,01 Jan 2025 12:00'))[1]);
  });

  it('knows a row without a header by its date, also when an artist is called Artist', async () => {
    const { events, others } = await readPersonal('lastfm', [put('b.csv', 'Artist,Album,Track,17 May 2026 12:54\nA,B,C,never\nA,B\n')]);
    expect(events).toMatchObject([
      { creator: { name: 'Artist' }, item: { name: 'Track' }, occurredAt: Date.parse('2026-05-17T12:54:00Z') },
    ]);
    expect(others).toEqual([
      '2 malformed: has no time that can be read',
      '3 malformed: has not the four fields artist, album, track and date',
    ]);
  });

  it('trusts uts, whatever utc_time says, and wherever the columns stand', async () => {
    const rows = [{ track: 'S', uts: '1735732920', artist: 'A', utc_time: '31 Dec 1999, 00:00' }];
    const { events } = await readPersonal('lastfm', [put('u.csv', csvText(['utc_time', 'track', 'uts', 'artist'], rows))]);
    expect(events.map(({ occurredAt }) => iso(occurredAt))).toEqual(['2025-01-01T12:02:00.000Z']);
  });
});

describe('minutes that nobody measured', () => {
  it('are marked, and end where the next play begins, in either order of time', async () => {
    const at = (minute: string) => `A,,S${minute},01 Jan 2025 12:${minute}`;
    const forward = ['00', '02', '02', '09', '30'].map(at);
    for (const rows of [forward, forward.toReversed()]) {
      const { events } = await readPersonal('lastfm', [put('b.csv', rows.join('\n'))]);
      expect(events.map(({ properties }) => properties)).toEqual(events.map(() => ESTIMATE));
      const lengths = Object.fromEntries(events.map(({ item, durationMs }) => [item?.name, (durationMs ?? 0) / 1000]));
      expect(lengths).toEqual({ S00: 120, S02: 210, S09: 210, S30: 210 });
    }
  });

  it('never pass the time that passed, nor fall below what a scrobble lasts at least', async () => {
    const start = fc.integer({ min: 0, max: 4000 });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(start, { minLength: 2 }),
        fc.boolean(),
        fc.integer({ min: 1, max: 5 }),
        async (seconds, reverse, size) => {
          const starts = seconds.sort((a, b) => (reverse ? b - a : a - b)).map((second) => second * 1000);
          const guesses: Guess[] = starts.map((occurredAt) => ({
            leastMs: 30_000,
            event: { userId: 'u', activity: 'listen', occurredAt, durationMs: 210_000 },
          }));
          const rows = guesses.map((guess): Row => ({ line: 1, size: 1, outcome: { kind: 'event', event: guess.event, guess } }));
          async function* batches() {
            for (let from = 0; from < rows.length; from += size) yield { rows: rows.slice(from, from + size), bytesRead: 0 };
          }
          const seen: Row[] = [];
          for await (const batch of boundGuesses(batches())) seen.push(...batch.rows);
          expect(seen).toEqual(rows);
          const ordered = guesses.map(({ event }) => event).sort((a, b) => a.occurredAt - b.occurredAt);
          for (const [index, { occurredAt, durationMs }] of ordered.entries()) {
            const gap = (ordered[index + 1]?.occurredAt ?? Number.POSITIVE_INFINITY) - occurredAt;
            expect(durationMs).toBe(Math.max(30_000, Math.min(210_000, gap)));
          }
        },
      ),
    );
  });
});

describe('ListenBrainz', () => {
  it('takes what was listened to for what it is, and the length of a track for an estimate', async () => {
    const { events, others } = await readPersonal('listenbrainz', [fixture('listenbrainz', '1.jsonl')]);
    expect(events).toMatchObject([
      {
        occurredAt: 1_735_732_800_000,
        durationMs: 187_000,
        creator: { name: 'Midnight Radio' },
        collection: { name: 'Tidal' },
        platform: 'Navidrome',
      },
      { occurredAt: 1_735_733_000_000, durationMs: 100_000, creator: { name: '서른 번째 밤' }, collection: null, properties: ESTIMATE },
      { durationMs: 210_000, properties: ESTIMATE },
    ]);
    expect(events[0]).not.toHaveProperty('properties');
    expect(others).toEqual(['4 malformed: has no track name', '5 malformed: is not JSON']);
  });

  it('reads the older file with one array, and lines of a dump', async () => {
    const listen = { track_metadata: { track_name: 'S', artist_name: 'A' } };
    const array = put('a.json', JSON.stringify([{ ...listen, listened_at: 10 }]));
    const dump = put('d.json', JSON.stringify({ ...listen, timestamp: 10 }));
    const both = await Promise.all([array, dump].map(async (file) => (await readPersonal('listenbrainz', [file])).events));
    expect(both[0]).toEqual(both[1]);
    expect(both[0]).toMatchObject([{ occurredAt: 10_000 }]);
  });

  it('leaves feedback and pins alone', async () => {
    const { notes } = await readPersonal(
      'listenbrainz',
      ['1.jsonl', 'feedback.jsonl'].map((name) => fixture('listenbrainz', name)),
    );
    expect(notes.files).toEqual(['1.jsonl']);
  });
});

describe('Maloja', () => {
  it('takes the play from newer exports and the length from older ones', async () => {
    const newer = await readPersonal('maloja', [fixture('maloja', 'maloja_export.json')]);
    expect(newer.events).toMatchObject([
      { durationMs: 187_000, creator: { name: 'Midnight Radio' }, collection: { name: 'Tidal' } },
      { durationMs: 240_000, properties: ESTIMATE },
    ]);
    expect(newer.others).toEqual([expect.stringMatching(/malformed: has no artist$/)]);
    const older = await readPersonal('maloja', [fixture('maloja', 'maloja_export_v2.json')]);
    expect(older.events).toMatchObject([{ durationMs: 214_000, properties: ESTIMATE, collection: { name: 'Tidal' } }]);
    expect(older.events[0]?.messageId).toBe(newer.events[0]?.messageId);
  });
});

describe('Pano Scrobbler', () => {
  it('takes scrobbles and leaves loves', async () => {
    const { events, others } = await readPersonal('pano', [fixture('pano', 'scrobbles.jsonl')]);
    expect(events).toMatchObject([
      { occurredAt: 1_735_732_800_123, durationMs: 199_877, properties: ESTIMATE, platform: 'Poweramp' },
      { durationMs: 210_000 },
    ]);
    expect(others).toEqual(['2 skipped: love']);
  });
});

describe('.scrobbler.log', () => {
  it('takes what was listened to and leaves what was skipped', async () => {
    const { events, others, notes } = await readPersonal('scrobbler-log', [fixture('scrobbler-log', 'scrobbler.log')]);
    expect(events).toMatchObject([
      { occurredAt: 1_735_732_800_000, durationMs: 214_000, collection: { name: 'Tidal' } },
      { occurredAt: 1_735_733_100_000, durationMs: 240_000 },
    ]);
    expect(others).toEqual(['5 skipped: skipped by the listener', '7 malformed: has not the seven or eight fields of a log']);
    expect(notes.warnings).toEqual([]);
  });

  it('is in the zone of the player where the log does not say UTC, and says so', async () => {
    const file = put('.scrobbler.log', '#AUDIOSCROBBLER/1.0\n#TZ/UNKNOWN\nA\t\tS\t\t200\tL\t1735732800\n');
    const utc = await readPersonal('scrobbler-log', [file]);
    expect(utc.events.map(({ occurredAt }) => iso(occurredAt))).toEqual(['2025-01-01T12:00:00.000Z']);
    expect(utc.notes.warnings).toEqual([expect.stringContaining('--zone')]);
    const there = await readPersonal('scrobbler-log', [file], { zone: 'Asia/Seoul' });
    expect(there.events.map(({ occurredAt }) => iso(occurredAt))).toEqual(['2025-01-01T03:00:00.000Z']);
    expect(there.notes.warnings).toEqual([]);
  });
});

it('reads the export of Koito: the name that leads, the artist that leads, and lengths as estimates', async () => {
  const { events } = await readPersonal('koito', [fixture('koito', 'koito_export.json')]);
  expect(events).toMatchObject([
    {
      occurredAt: Date.UTC(2025, 0, 1, 12),
      item: { name: 'Almost Snowfall' },
      creator: { name: 'Midnight Radio' },
      collection: { name: 'Heap' },
      platform: 'Navidrome',
      // The next one began before the song's end.
      durationMs: 100_000,
      properties: ESTIMATE,
    },
    {
      item: { name: '서른 번째 밤' },
      creator: { name: '한낮' },
      collection: null,
      platform: null,
      durationMs: 210_000,
      properties: ESTIMATE,
    },
  ]);
});
