import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sourceOf } from '@/importers/personal-format';
import { recognise } from '@/importers/recognise';
import { runImport } from '@/server/imports/run-import';
import { createTestStore, type TestStore } from '../support/test-store';

// These tests need the real files beside the repository; without them they fail, loudly, and `npm test` leaves them out.
const data = (path: string) => fileURLToPath(new URL(`../../../shared/data/${path}`, import.meta.url));
const json = (path: string) => JSON.parse(readFileSync(data(path), 'utf8'));

let store: TestStore;
beforeAll(async () => {
  store = await createTestStore('sqlite');
});
afterAll(() => store.drop());

/** Imports what it is taken for, as a person of its own. */
async function importIt(path: string) {
  const found = await recognise([data(path)]);
  if ('file' in found) throw new Error(`${path} was taken for ${found.format}.`);
  const request = { format: found.format, paths: [data(path)], userId: path, includeIncognito: false };
  const summary = await runImport(store.db, { request, source: sourceOf(found.format) });
  return { format: found.format, summary };
}

/** What the store holds of a person: start in seconds, track and artist. */
async function heard(userId: string): Promise<string[]> {
  const rows = await store.db.client.event.findMany({
    where: { userId },
    select: { occurredAtMs: true, itemName: true, creatorName: true },
  });
  return rows.map(({ occurredAtMs, itemName, creatorName }) => `${Number(occurredAtMs) / 1000} ${itemName} / ${creatorName}`).sort();
}

interface Aliases {
  readonly aliases: readonly { readonly alias: string; readonly is_primary: boolean }[];
}
const primary = (thing: Aliases | undefined) => thing?.aliases.find(({ is_primary }) => is_primary)?.alias;

it.each([
  [
    'music-formats-koito/recenttracks-shoko2-1749776100.json',
    'lastfm',
    (rows: { track: { artist: { '#text': string }; name: string; date: { uts: string } }[] }[]) =>
      rows.flatMap(({ track }) => track.map(({ artist, name, date }) => `${date.uts} ${name} / ${artist['#text']}`)),
  ],
  [
    'music-formats-koito/maloja_import_test.json',
    'maloja',
    ({ scrobbles }: { scrobbles: { time: number; track: { title: string; artists: string[] } }[] }) =>
      scrobbles.map(({ time, track }) => `${time} ${track.title} / ${track.artists[0]}`),
  ],
  [
    'music-formats-koito/koito_export_test.json',
    'koito',
    ({ listens }: { listens: { listened_at: string; track: Aliases; artists: Aliases[] }[] }) =>
      listens.map(({ listened_at, track, artists }) => `${Date.parse(listened_at) / 1000} ${primary(track)} / ${primary(artists[0])}`),
  ],
  [
    'music-lastfm-testuser-felhag/lastfmstats-TestUser.json',
    'lastfm',
    ({ scrobbles }: { scrobbles: { date: number; track: string; artist: string }[] }) =>
      scrobbles.map(({ date, track, artist }) => `${date / 1000} ${track} / ${artist}`),
  ],
])('takes every play of %s once, whatever the file repeats', async (path, format, playsOf) => {
  const expected = playsOf(json(path));
  const distinct = [...new Set(expected)].sort();
  expect(await importIt(path)).toMatchObject({ format, summary: { read: expected.length, added: distinct.length, malformed: {} } });
  expect(await heard(path)).toEqual(distinct);
  expect((await importIt(path)).summary).toMatchObject({ added: 0, duplicates: expected.length });
});

it.each([
  ['music-formats-koito/listenbrainz_shoko1_1749780844.zip', 5],
  ['music-listenbrainz-sample', 100],
])('takes the listens of %s, and nothing twice', async (path, listens) => {
  expect(await importIt(path)).toMatchObject({
    format: 'listenbrainz',
    summary: { read: listens, events: listens, malformed: {}, skipped: {} },
  });
  expect((await importIt(path)).summary).toMatchObject({ added: 0 });
});

it('refuses to choose among the exports of several services in one folder', async () => {
  await expect(recognise([data('music-formats-koito')])).rejects.toMatchObject({
    data: { formats: ['spotify', 'koito', 'listenbrainz', 'maloja', 'lastfm'] },
  });
});
