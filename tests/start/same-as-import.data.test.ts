import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { recognise } from '@/importers/recognise';
import type { DroppedFile } from '@/importers/source/dropped-place';
import { previewImport } from '@/server/imports/run-import';
import { wireEvent } from '@/start/parts';
import { openFiles } from '@/start/read-files';
import { newOnly, Surveyor } from '@/start/survey';
import { makeZip } from '../importers/make-zip';

const DATA = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const there = existsSync(DATA);
if (!there)
  console.error(
    `\n${'!'.repeat(100)}\nREAL DATA IS MISSING (${DATA}): what a browser reads of it is NOT compared with an import.\n${'!'.repeat(100)}\n`,
  );

const EXPORTS = [
  ['music-formats-koito/Streaming_History_Audio_spotify_import_test.json'],
  ['music-formats-koito/koito_export_test.json'],
  ['music-formats-koito/maloja_import_test.json'],
  ['music-formats-koito/recenttracks-shoko2-1749776100.json'],
  ['music-formats-koito/listenbrainz_shoko1_1749780844.zip'],
  ['music-spotify-account-nplotter'],
] as const;

const filesAt = (path: string): string[] => (statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path]);

/** What a page does with files: reads them, counts, and makes what it would send. */
async function asPage(files: readonly DroppedFile[]) {
  const opened = await openFiles(files, 'UTC');
  const { batches, tally } = opened;
  const surveyor = new Surveyor(() => 'music', 'UTC');
  const isNew = newOnly();
  const sent: ReturnType<typeof wireEvent>[] = [];
  for await (const { events } of batches) {
    for (const { event } of events) {
      surveyor.see(event);
      if (isNew(event)) sent.push(wireEvent(event));
    }
  }
  const counts = tally();
  return { counts, survey: surveyor.result(opened, counts), sent };
}

describe.runIf(there)('an export read as the page reads it', () => {
  it.each(EXPORTS)('of %s gives what annum import gives', async (name) => {
    const path = join(DATA, name);
    const { format } = await recognise([path]);
    const request = { format, paths: [path], userId: 'me', includeIncognito: false, zone: 'UTC' } as Parameters<
      typeof previewImport
    >[0]['request'];
    const imported = await previewImport({ request, source: 'test' });
    const files = filesAt(path);
    const dropped = files.map((file) => ({ path: file.slice(DATA.length), blob: new Blob([readFileSync(file)]) }));
    const zip = new Uint8Array(makeZip(files.map((file) => ({ path: file.slice(DATA.length), content: readFileSync(file) }))));
    for (const brought of [dropped, [{ path: 'all.zip', blob: new Blob([zip]) }]]) {
      const { counts, survey, sent } = await asPage(brought);
      const { read, events, skipped, malformed, fromMs, toMs } = imported;
      expect(counts).toMatchObject({ read, events, skipped, malformed, fromMs, toMs });
      expect(survey.format).toBe(format);
      expect(survey.domains.reduce((sum, domain) => sum + domain.events, 0) + survey.twice).toBe(events);
      expect(sent.length + survey.twice).toBe(events);
      const keys = new Set(sent.flatMap((event) => Object.entries(event).flatMap(([key, value]) => (value === undefined ? [] : [key]))));
      // Exports have more: addresses, devices, countries.
      for (const key of keys) expect(ALLOWED).toContain(key);
    }
  });
});

const ALLOWED = ['messageId', 'activity', 'occurredAt', 'durationMs', 'item', 'creator', 'collection', 'categories', 'estimated'];
