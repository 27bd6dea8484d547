import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Recap } from '@/model/recap';
import { createEdition } from '@/server/editions/create';
import { insertEvents } from '@/server/events/insert';
import { assertComplete, faultsOf } from '@/server/recap/gate';
import { generateEdition } from '@/server/recap/generate';
import { readRecap } from '@/server/recap/read';
import { createTestStore, type TestStore } from '../support/test-store';
import { smallPopulation } from './population';

let store: TestStore;
let recap: Recap;
beforeAll(async () => {
  store = await createTestStore('sqlite');
  await insertEvents(store.db, smallPopulation(22), 0);
  await createEdition(store.db, { id: 'year', pack: 'music', year: 2025, zone: 'UTC' });
  await generateEdition(store.db, 'year');
  const stored = await readRecap(store.db, 'year', 'user-012');
  if (stored.state !== 'recap') throw new Error('no recap');
  recap = stored.recap;
});
afterAll(() => store.drop());

test('a sound recap has no fault', () => expect(faultsOf(recap)).toEqual([]));

test.each<[string, (sound: Recap) => Recap]>([
  ['days add up to the total', (sound) => ({ ...sound, totals: { ...sound.totals, minutes: sound.totals.minutes + 1 } })],
  ['active days are the days listed', (sound) => ({ ...sound, timeline: { ...sound.timeline, days: sound.timeline.days.slice(1) } })],
  ['days lie in the window', (sound) => ({ ...sound, window: { from: '2025-02-01', to: '2026-01-01' } })],
  ['the streak fits into the active days', (sound) => ({ ...sound, streak: { ...sound.streak, days: 400 } })],
  ['the peak day is a listed day', (sound) => ({ ...sound, peakDay: { date: '2025-01-01', value: -1 } })],
  ['a silent cohort shows nothing', (sound) => ({ ...sound, minCohort: 1_000 })],
  ['the archetype has a score', (sound) => ({ ...sound, archetype: { ...sound.archetype, id: 'nobody' } })],
])('"%s" is missed when it is not so', (fault, broken) => {
  const place = { rank: 1, of: 22, topPercent: 10, shown: 10 };
  const shown = { ...recap, standing: { overall: { ...recap.standing.overall, ...place } } };
  expect(faultsOf(broken(shown))).toContain(fault);
});

test('a version that lacks a row is refused', async () => {
  const rows = await store.db.client.recap.findMany({ where: { version: 1 } });
  const recaps = rows.filter(({ payload }) => payload !== null).length;
  await assertComplete(store.db, 'year', 1, { people: rows.length, recaps });
  await store.db.client.recap.delete({ where: { editionId_version_userId: { editionId: 'year', version: 1, userId: 'user-012' } } });
  await expect(assertComplete(store.db, 'year', 1, { people: rows.length, recaps })).rejects.toThrow('instead of');
});
