import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { PERSONAL_FORMATS } from '@/importers/formats';
import { openPersonal, type PersonalRequest } from '@/importers/personal-readers';
import { readEvents } from '@/importers/read-events';
import { recogniseExport } from '@/importers/recognise-export';
import { digestOf } from '@/importers/source/digest';
import { diskPlace } from '@/importers/source/disk-place';
import { droppedPlace } from '@/importers/source/dropped-place';
import type { Place } from '@/importers/source/found-file';
import { TallyKeeper } from '@/importers/tally';
import { messageIdDeriver } from '@/model/message-id';
import { createMessageIdDeriver } from '@/server/events/derive-message-id';
import { FIXTURES, fixture } from '../importers/fixture';
import { makeZip } from '../importers/make-zip';

/** Everything that is read of a place, with ids made as Node or as a browser makes them. */
async function readPlace(place: Place, newDeriver: typeof createMessageIdDeriver) {
  const { format } = await recogniseExport([place], PERSONAL_FORMATS);
  const reading = await openPersonal({ format, paths: [place], userId: 'me', includeIncognito: false } as PersonalRequest);
  const tally = new TallyKeeper();
  const events = [];
  for await (const batch of readEvents(reading, newDeriver, tally)) events.push(...batch.events.map(({ event }) => event));
  const { files: _, warnings: __, ...counts } = tally.result(reading.notes);
  return { events, counts: { ...counts, examples: counts.examples.map(({ line, reason }) => [line, reason]) } };
}

const dropped = (files: Record<string, Uint8Array>): Place =>
  droppedPlace(Object.entries(files).map(([path, bytes]) => ({ path, blob: new Blob([new Uint8Array(bytes)]) })));
const inBrowser = () => messageIdDeriver(digestOf);

describe('what is dropped into a page', () => {
  it.each(FIXTURES)('of %s (%s) gives the events that an import gives: alone, packed, zipped, in a zip in a zip', async (format, name) => {
    const path = fixture(format, name);
    const bytes = readFileSync(path);
    const imported = await readPlace(diskPlace(path), createMessageIdDeriver);
    expect(imported.counts.read).toBeGreaterThan(0);
    const zip = makeZip([{ path: `deep/${basename(path)}`, content: bytes }]);
    for (const place of [
      dropped({ [name]: bytes }),
      dropped({ [`${name}.gz`]: gzipSync(bytes) }),
      dropped({ 'folder/photo.jpg': new Uint8Array(9), [`folder/${name}`]: bytes }),
      dropped({ 'export.zip': zip }),
      dropped({ 'outer.zip': makeZip([{ path: 'inner.zip', content: zip }]) }),
    ]) {
      expect(await readPlace(place, inBrowser)).toEqual(imported);
    }
  });

  it('is refused when it is nothing that is known, or of two services', async () => {
    const nothing = dropped({ 'letter.txt': Buffer.from('Dear friend') });
    await expect(recogniseExport([nothing], PERSONAL_FORMATS)).rejects.toMatchObject({ code: 'not_found' });
    const files = [fixture('youtube', 'watch-history.json'), fixture('strava', 'activities.csv')];
    const both = dropped(Object.fromEntries(files.map((path) => [basename(path), readFileSync(path)])));
    await expect(recogniseExport([both], PERSONAL_FORMATS)).rejects.toMatchObject({ data: { formats: ['youtube', 'strava'] } });
  });

  it('says that a packed file is damaged', async () => {
    const bytes = gzipSync(readFileSync(fixture('maloja', 'maloja_export.json')));
    const place = dropped({ 'a.json.gz': bytes.subarray(0, bytes.length - 12) });
    const chunks = async () => {
      for await (const file of place.files([])) for await (const _ of file.chunks());
    };
    await expect(chunks()).rejects.toMatchObject({ code: 'invalid_input' });
  });
});
