import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { learnStrip } from '@/importers/youtube/strip-title';
import { fixture, iso, readPersonal } from './fixture';
import { csvText, inFolder } from './in-folder';

const { put } = inFolder();

describe('YouTube', () => {
  it('takes videos and songs, not advertisements, searches, posts and what is gone', async () => {
    const { events, others } = await readPersonal('youtube', [fixture('youtube', 'watch-history.json')]);
    expect(events).toMatchObject([
      {
        activity: 'watch',
        item: { id: 'AbCdEfGhIj1', name: 'Harbour Lights: a walk at night' },
        creator: { id: 'UCabcdefghijklmnop', name: 'Night Walks' },
      },
      { activity: 'listen', item: { id: 'AbCdEfGhIj4', name: 'Almost Snowfall' }, creator: { name: 'Midnight Radio' } },
      { activity: 'watch', item: { name: 'How to fold a paper lantern' } },
    ]);
    // Newest first: each ends where the one above it begins.
    expect(events.map(({ durationMs }) => durationMs)).toEqual([300_000, 210_000, 120_000]);
    for (const event of events) expect(event.properties).toEqual({ durationEstimated: true });
    expect(others.map((other) => other.replace(/^\d+ /, ''))).toEqual([
      'skipped: advertisement',
      'skipped: removed video',
      'skipped: removed video',
      'skipped: search',
      'skipped: no video',
    ]);
  });

  it.each([
    ['de', (title: string) => `${title} angesehen`],
    ['ja', (title: string) => `${title} を視聴しました`],
    ['ko', (title: string) => `${title}을(를) 시청했습니다.`],
  ])('knows the words of %s around a title', (_, around) => {
    const strip = learnStrip(['Eins', 'Zwei'].map(around));
    expect(strip(around('Drei: ein Lied'))).toBe('Drei: ein Lied');
  });

  it('learns the words of any other language from many titles, and cuts nothing by guessing from few', () => {
    const titles = Array.from({ length: 25 }, (_, index) => `Oglądnięto film „${'qwertyuiopasdfghjklzxcvbnm'[index]} ${index}” dzisiaj`);
    expect(learnStrip(titles)('Oglądnięto film „Latarnie” dzisiaj')).toBe('Latarnie');
    const few = titles.slice(0, 5);
    expect(learnStrip(few)(few[0] ?? '')).toBe(few[0]);
  });

  it('is not hidden by an address that only looks like one of a video', async () => {
    const row = (titleUrl: string) => ({ header: 'YouTube', title: 'Watched X', titleUrl, time: '2025-01-01T00:00:00Z' });
    const urls = [
      'https://www.youtube.com/watch?v=ok',
      'https://youtube.com.evil.example/watch?v=no',
      'javascript:alert(1)',
      'https://www.youtube.com/watch?v=%00',
    ];
    const { events } = await readPersonal('youtube', [
      put('w.json', JSON.stringify([...urls.map(row), row('https://www.youtube.com/shorts/sh0rt')])),
    ]);
    expect(events.map(({ item }) => item?.id)).toEqual(['ok', 'sh0rt']);
  });
});

describe('Apple Music', () => {
  const plays = fixture('apple-music', 'Apple Music Play Activity.csv');
  const daily = fixture('apple-music', 'Apple Music - Play History Daily Tracks.csv');
  const library = fixture('apple-music', 'Apple Music Library Tracks.json');

  it('makes one play of what was paused, and holds absurd durations to the time that passed', async () => {
    const { events, others } = await readPersonal('apple-music', [plays]);
    expect(events.map(({ item, occurredAt, durationMs }) => [item?.name, iso(occurredAt), durationMs])).toEqual([
      ['Almost Snowfall', '2025-01-01T12:00:00.000Z', 214_000],
      ['새벽 네 시의 편의점', '2025-01-01T12:16:00.000Z', 240_000],
      ['Lumen (Live at the Harbour)', '2025-01-01T12:20:30.000Z', 30_000],
    ]);
    expect(others).toEqual([
      '3 skipped: went on after a pause',
      '4 skipped: no end of a play',
      '7 skipped: failed to load',
      '8 skipped: video',
    ]);
    expect(JSON.stringify(events)).not.toContain('203.0.113.7');
  });

  it('joins the parts of a play in a file that has the newest first, with the same id', async () => {
    const [header = '', ...rows] = readFileSync(plays, 'utf8').trimEnd().split('\n');
    const turned = await readPersonal('apple-music', [put('turned.csv', [header, ...rows.toReversed()].join('\n'))]);
    const straight = await readPersonal('apple-music', [plays]);
    const facts = (outcomes: readonly unknown[]) => outcomes.map((outcome) => JSON.stringify(outcome)).sort();
    expect(facts(turned.outcomes)).toEqual(facts(straight.outcomes));
  });

  it('learns who sings from the library by the album and from the daily tracks by the day, and guesses nothing', async () => {
    const names = async (files: string[]) => (await readPersonal('apple-music', files)).events.map(({ creator }) => creator?.name ?? null);
    expect(await names([plays])).toEqual([null, null, null]);
    expect(await names([plays, library])).toEqual(['Midnight Radio', null, null]);
    expect(await names([plays, daily, library])).toEqual(['Midnight Radio', '서른 번째 밤', 'Oso Lumen']);
    const other = JSON.stringify(JSON.parse(readFileSync(library, 'utf8')).map((track: object) => ({ ...track, Album: 'Elsewhere' })));
    expect(await names([plays, put('l.json', other)])).toEqual([null, null, null]);
  });

  it('takes the daily tracks where there is nothing better, over the hours that they name', async () => {
    const { events, others, notes } = await readPersonal('apple-music', [daily], { zone: 'Asia/Seoul' });
    expect(events.map(({ item, occurredAt, durationMs }) => [item?.name, iso(occurredAt), durationMs])).toEqual([
      ['Almost Snowfall', '2025-01-01T12:00:00.000Z', 214_000],
      ['Almost Snowfall', '2025-01-01T13:00:00.000Z', 214_000],
      ['Almost Snowfall', '2025-01-01T12:30:00.000Z', 214_000],
      ['새벽 네 시의 편의점', '2025-01-01T12:00:00.000Z', 240_000],
    ]);
    expect(others).toEqual(['4 skipped: skipped by the listener', '5 skipped: video']);
    expect(notes.warnings).toEqual([expect.stringContaining('days and hours only')]);
    expect((await readPersonal('apple-music', [daily, plays])).notes.files).toEqual(['Apple Music Play Activity.csv']);
  });
});

describe('Uber Eats', () => {
  const file = fixture('uber-eats', 'user_orders-0.csv');

  it('counts a dish once however much was chosen with it, and twice when it was ordered twice', async () => {
    const { events, others } = await readPersonal('uber-eats', [file]);
    expect(events.map(({ item, quantity }) => [item?.name, quantity])).toEqual([
      ['Paratha', 2],
      ['Dhaal', 1],
      ['Udon', 1],
      ['Udon', 1],
      ['Udon', 1],
    ]);
    expect(others).toEqual(['4 skipped: another choice with the same dish', '7 skipped: canceled']);
    expect(JSON.stringify(events)).not.toContain('gate code');
  });

  it('shares out what an order cost, to the cent, and knows no price where there is none', async () => {
    const { events } = await readPersonal('uber-eats', [file]);
    const sums = ['2025-01-01', '2025-01-02', '2025-01-04'].map((day) =>
      events
        .filter(({ collection }) => collection?.name === `Order of ${day}`)
        .reduce((sum, { amountMinor }) => sum + (amountMinor ?? 0), 0),
    );
    expect(sums).toEqual([1435, 2001, 0]);
    expect(events.at(-1)).toMatchObject({ amountMinor: null, currency: 'USD' });
  });

  it('takes times for the wall clock of the place, whatever "Z" says', async () => {
    const { events, notes } = await readPersonal('uber-eats', [file], { zone: 'Asia/Seoul' });
    expect(events[0]).toMatchObject({ occurredAt: Date.parse('2025-01-01T09:56:31Z'), timezone: 'Asia/Seoul' });
    expect(notes.warnings).toEqual([]);
    expect((await readPersonal('uber-eats', [file])).notes.warnings).toEqual([expect.stringContaining('--zone')]);
  });
});

describe('Strava', () => {
  it('reads seconds and metres, not what is written for people, in English and in other languages', async () => {
    const { events, others } = await readPersonal('strava', [fixture('strava', 'activities.csv')]);
    expect(events).toMatchObject([
      {
        activity: 'exercise',
        occurredAt: Date.parse('2025-07-01T06:30:00Z'),
        durationMs: 3_600_000,
        item: { id: '9001001', name: 'Morning ride, easy one' },
        categories: ['Ride'],
        properties: { distanceMetres: 20_100 },
      },
      { occurredAt: Date.parse('2025-07-02T19:00:00Z'), properties: { distanceMetres: 1000 } },
    ]);
    expect(others).toEqual([expect.stringMatching(/^4 malformed: Activity Date is no date .*English/)]);
    const german = await readPersonal('strava', [fixture('strava', 'activities-de.csv')]);
    expect(german.events).toMatchObject([
      { occurredAt: Date.parse('2025-07-01T06:30:00Z'), durationMs: 3_600_000, categories: ['Radfahrt'] },
    ]);
  });

  it('leaves out a distance whose unit nobody knows, and reads the narrow space before AM', async () => {
    const header = ['Activity ID', 'Activity Date', 'Activity Name', 'Activity Type', 'Elapsed Time', 'Distance'];
    const row = {
      'Activity ID': '1',
      'Activity Date': 'Jul 1, 2025, 6:30:00\u202fAM',
      'Activity Name': 'Run',
      'Activity Type': 'Run',
      'Elapsed Time': '60',
      Distance: '3.1',
    };
    const { events } = await readPersonal('strava', [put('s.csv', csvText(header, [row]))]);
    expect(events).toMatchObject([{ occurredAt: Date.parse('2025-07-01T06:30:00Z'), durationMs: 60_000, properties: null }]);
  });
});

describe('Prime Video', () => {
  it('is read by the sitting: episodes by what many titles end with, and nothing that was not watched', async () => {
    const { events, others } = await readPersonal('prime-video', [fixture('prime-video', 'Viewing History.csv')]);
    expect(events).toMatchObject([
      {
        occurredAt: Date.UTC(2025, 0, 5, 20),
        durationMs: 2_700_000,
        item: { id: 'Pilot-Spider-Lake - Season 1', name: 'Pilot' },
        creator: { name: 'Spider-Lake' },
        collection: { name: 'Season 1' },
        platform: 'Fire TV',
        country: 'DE',
      },
      { durationMs: 2_400_500, item: { name: 'The Well-Kept Word' }, creator: { name: 'Spider-Lake' }, platform: null },
      { durationMs: 6_000_000, item: { id: null, name: 'A Long Way - Home' }, creator: null, collection: null },
    ]);
    expect(others).toEqual([
      '5 skipped: promo',
      '6 skipped: autoplayed',
      '7 skipped: removed from the history',
      '8 skipped: not watched',
      '9 skipped: without a title',
    ]);
    expect(JSON.stringify(events)).not.toContain('Berlin');
  });
});
