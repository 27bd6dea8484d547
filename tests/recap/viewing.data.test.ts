import { expect, it } from 'vitest';
import { dataPath, groupRows, present, recapsOf, recordsOf, sumBy } from './real-inputs';

const INDIA_MS = 5.5 * 3_600_000;
const DAY_MS = 86_400_000;

interface Sitting {
  readonly profile: string;
  readonly title: string;
  readonly startMs: number;
  readonly ms: number;
}

const seconds = (clock = '') => clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
const localDay = ({ startMs }: Sitting) => Math.floor((startMs + INDIA_MS) / DAY_MS);
/** The series of the titles that name a season by its number: enough to know the first one of each profile by. */
const seriesOf = ({ title }: Sitting) => /^(.+?): (?:Season|Series|Part|Volume) \d+: /.exec(title)?.[1] ?? '';

/** Sittings of 30 seconds and more in the local year: no extra of any type, no clip or trailer by its name, nothing that nobody chose. */
function sittingsOf(year: number): Sitting[] {
  return recordsOf('video-netflix-9profiles/ViewingActivity.csv')
    .filter((record) => record['Supplemental Video Type'] === '' && !record.Attributes?.includes('action: None'))
    .filter(({ Title = '' }) => !['_hook_', ' Clip', ' Trailer: '].some((part) => Title.includes(part)))
    .map((record) => ({
      profile: `home:${record['Profile Name']}`,
      title: record.Title ?? '',
      startMs: Date.parse(`${record['Start Time']?.replace(' ', 'T')}Z`),
      ms: seconds(record.Duration) * 1000,
    }))
    .filter(({ startMs, ms }) => ms >= 30_000 && new Date(startMs + INDIA_MS).getUTCFullYear() === year);
}

it.skipIf(!present)('the 2022 of the nine Netflix profiles is what the file says', async () => {
  const people = groupRows(sittingsOf(2022), ({ profile }) => profile);
  const recaps = await recapsOf(
    { format: 'netflix', paths: [dataPath('video-netflix-9profiles')], userId: 'home' },
    { pack: 'video', year: 2022, zone: 'Asia/Kolkata' },
  );
  const members = [...people].filter(([, own]) => own.length >= 5);
  expect([...recaps.keys()].sort()).toEqual(members.map(([profile]) => profile).sort());
  const minutes = new Map(members.map(([profile, own]) => [profile, own.reduce((sum, { ms }) => sum + ms, 0) / 60_000]));
  for (const [profile, own] of members) {
    const recap = recaps.get(profile);
    const mine = minutes.get(profile) ?? 0;
    expect([profile, recap?.totals]).toEqual([
      profile,
      expect.objectContaining({
        plays: own.length,
        minutes: mine,
        activeDays: new Set(own.map(localDay)).size,
        items: new Set(own.map(({ title }) => title)).size,
      }),
    ]);
    expect(recap?.standing.overall.rank).toBe(1 + [...minutes.values()].filter((other) => other > mine).length);
    const days = sumBy(
      own,
      (one) => new Date(localDay(one) * DAY_MS).toISOString().slice(0, 10),
      ({ ms }) => ms,
    );
    expect(recap?.peakDay).toEqual({ date: days[0]?.[0], value: (days[0]?.[1] ?? 0) / 60_000 });
    const [series = '', ms = 0] =
      sumBy(
        own.filter((one) => seriesOf(one) !== ''),
        seriesOf,
        (one) => one.ms,
      )[0] ?? [];
    expect(recap?.top.creators.find(({ name }) => name === series)?.minutes ?? 0).toBeGreaterThanOrEqual(ms / 60_000);
  }
  // Golden: a change of these is a change of meaning.
  // The ninth profile began in 2023; two watched films only.
  const golden = [...recaps].map(([id, { totals, top, binge }]) => [id, totals.plays, top.creators[0]?.name ?? null, binge?.items ?? null]);
  expect(golden).toEqual([
    ['home:User 0', 157, 'Brooklyn Nine-Nine', 13],
    ['home:User 1', 7, null, null],
    ['home:User 2', 114, 'Aranyak', 8],
    ['home:User 3', 27, null, null],
    ['home:User 4', 4_031, 'Brooklyn Nine-Nine', 41],
    ['home:User 6', 142, 'Never Have I Ever', 8],
    ['home:User 7', 73, 'The Haunting of Hill House', 10],
    ['home:User 8', 634, 'Brooklyn Nine-Nine', 22],
  ]);
});
