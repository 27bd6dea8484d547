import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Recap } from '@/model/recap';
import { music } from '@/packs/music/music';
import { createEdition } from '@/server/editions/create';
import { insertEvents } from '@/server/events/insert';
import { generateEdition } from '@/server/recap/generate';
import { readRecap } from '@/server/recap/read';
import { bruteForce } from '../stats/brute-force';
import type { StoredEvent } from '../stats/brute-force-events';
import { createTestStore } from '../support/test-store';

const data = fileURLToPath(new URL('../../../shared/data', import.meta.url));
const present = existsSync(data);
if (!present) console.error(`\n${'!'.repeat(80)}\n${data} IS MISSING: the recaps of real listeners are NOT tested.\n${'!'.repeat(80)}\n`);

interface Play {
  readonly endTime: string;
  readonly artistName: string;
  readonly trackName: string;
  readonly msPlayed: number;
}

const playsOf = (listener: string): Play[] => {
  const folder = join(data, `music-spotify-account-${listener}`);
  const files = readdirSync(folder).filter((name) => name.startsWith('StreamingHistory'));
  return files.sort().flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Play[]);
};

const endMs = ({ endTime }: Play) => Date.parse(`${endTime.replace(' ', 'T')}:00Z`);

const eventOf = (play: Play, at: number): StoredEvent => ({
  source: 'spotify-export',
  messageId: String(at),
  userId: 'listener',
  activity: 'listen',
  occurredAt: endMs(play) - play.msPlayed,
  durationMs: play.msPlayed,
  item: { name: play.trackName },
  creator: { name: play.artistName },
});

async function recapOf(plays: readonly Play[], year: number, zone: string): Promise<Recap> {
  const store = await createTestStore('sqlite');
  try {
    const events = plays.map(eventOf);
    await insertEvents(store.db, events, 0);
    const edition = await createEdition(store.db, { id: 'year', pack: 'music', year, zone });
    await generateEdition(store.db, 'year');
    const stored = await readRecap(store.db, 'year', 'listener');
    if (stored.state !== 'recap') throw new Error('the listener has no recap');
    // Every number against plain loops over the same plays.
    expect(stored.recap).toEqual(bruteForce(events, [], edition, music).get('listener'));
    return stored.recap;
  } finally {
    await store.drop();
  }
}

/** Plays of 30 seconds and more whose local start lies in the year, by a fixed table of offsets: [from, hours], ascending. */
function directly(plays: readonly Play[], year: number, offsets: readonly (readonly [string, number])[]): Play[] {
  return plays.filter((play) => {
    const start = endMs(play) - play.msPlayed;
    const hours = offsets.findLast(([from]) => Date.parse(from) <= start)?.[1] ?? 0;
    return play.msPlayed >= 30_000 && new Date(start + hours * 3_600_000).getUTCFullYear() === year;
  });
}

const sumBy = (plays: readonly Play[], key: (play: Play) => string, value: (play: Play) => number) => {
  const sums = new Map<string, number>();
  for (const play of plays) sums.set(key(play), (sums.get(key(play)) ?? 0) + value(play));
  return [...sums].sort((a, b) => b[1] - a[1]);
};

test.skipIf(!present)('the 2019 of the first listener is what the files say', async () => {
  const plays = playsOf('nplotter');
  const recap = await recapOf(plays, 2019, 'America/New_York');
  const mine = directly(plays, 2019, [
    ['2018-11-04T06:00Z', -5],
    ['2019-03-10T07:00Z', -4],
    ['2019-11-03T06:00Z', -5],
  ]);
  const artists = sumBy(
    mine,
    (play) => play.artistName,
    (play) => play.msPlayed,
  );
  const songs = sumBy(
    mine,
    (play) => `${play.trackName} / ${play.artistName}`,
    () => 1,
  );
  expect(recap.totals.plays).toBe(mine.length);
  expect(recap.totals.minutes).toBe(mine.reduce((sum, play) => sum + play.msPlayed, 0) / 60_000);
  expect(recap.totals.creators).toBe(artists.length);
  expect(recap.top.creators.map(({ name, minutes }) => [name, minutes])).toEqual(
    artists.slice(0, 5).map(([name, ms]) => [name, ms / 60_000]),
  );
  expect(recap.top.items[0]?.plays).toBe(songs[0]?.[1]);
  // Golden: a change of these is a change of meaning.
  expect(recap).toMatchObject({
    totals: { plays: 14_826, minutes: 48_260.782666666666, activeDays: 314, items: 3_014, creators: 916 },
    peakDay: { date: '2019-12-02', value: 504.6481166666667 },
    streak: { days: 179, from: '2019-02-19', to: '2019-08-16' },
    session: { start: '2019-11-21T13:10:44.347Z', events: 103 },
    obsession: { date: '2019-08-14', plays: 14 },
    first: { occurredAt: '2019-02-20T01:08:18.265Z' },
    discoveries: null,
    previous: null,
    standing: { overall: { rank: 1, of: 1, topPercent: 100, shown: null } },
    archetype: { id: 'replayer', basis: 'even' },
  });
});

test.skipIf(!present)('the 2023 of the second listener is what the files say', async () => {
  const plays = playsOf('olivieri');
  const recap = await recapOf(plays, 2023, 'America/Sao_Paulo');
  // Brazil gave up daylight-saving time in 2019.
  const mine = directly(plays, 2023, [['2019-02-17T02:00Z', -3]]);
  const artists = sumBy(
    mine,
    (play) => play.artistName,
    (play) => play.msPlayed,
  );
  expect(recap.totals.plays).toBe(mine.length);
  expect(recap.totals.minutes).toBe(mine.reduce((sum, play) => sum + play.msPlayed, 0) / 60_000);
  expect(recap.top.creators.map(({ name }) => name)).toEqual(artists.slice(0, 5).map(([name]) => name));
  // The file begins in November 2022, so creators can be new, and the year before has its last weeks.
  expect(recap.discoveries?.count).toBeGreaterThan(0);
  expect(recap.previous?.totals.plays).toBe(directly(plays, 2022, [['2019-02-17T02:00Z', -3]]).length);
  expect(recap).toMatchObject({
    totals: { plays: 3_138, minutes: 13_165.4904, activeDays: 168, items: 1_535, creators: 655 },
    peakDay: { date: '2023-01-06' },
    streak: { days: 6, from: '2023-01-09', to: '2023-01-14' },
    discoveries: { count: 496 },
    previous: { totals: { plays: 670, minutes: 2_925.3539 } },
    archetype: { id: 'early-bird', basis: 'even' },
  });
});
