import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { PERSONAL_FORMATS } from '@/importers/formats';
import { recognise } from '@/importers/recognise';
import { withHead } from '@/importers/source/peek';
import { chunked } from './chunked';
import { FIXTURES, fixture, fixtureBytes, readPersonal } from './fixture';
import { inFolder } from './in-folder';
import { makeZip } from './make-zip';

const { put, path } = inFolder();

describe('an export', () => {
  it.each(FIXTURES)('of %s (%s) is known by its content: alone, in a folder, in a zip, in a zip in a zip', async (format, name) => {
    const bytes = fixtureBytes(format, name);
    const part = { path: 'Ordner/Verlauf.dat', content: bytes };
    const zip = makeZip([{ path: 'readme.txt', content: 'Hello, world' }, part, { path: 'photo.jpg', content: 'no picture' }]);
    const alone = await readPersonal(format, [fixture(format, name)]);
    expect(alone.events.length).toBeGreaterThan(0);
    put('folder/a/b/anything', bytes);
    put('folder/empty.csv', '');
    put('folder/list.json', '{"a":[1]}');
    for (const at of [
      put('renamed', bytes),
      path('folder'),
      put('export.zip', zip),
      put('outer.zip', makeZip([{ path: 'inner/export.zip', content: zip }])),
    ]) {
      expect(await recognise([at])).toEqual({ format });
      expect((await readPersonal(format, [at])).events).toEqual(alone.events);
    }
  });

  it('belongs to one format only, whatever it is', async () => {
    for (const [format, name] of FIXTURES) {
      const bytes = fixtureBytes(format, name);
      const file = withHead({ name, folder: '', path: null, size: bytes.length, chunks: () => chunked(bytes) });
      const kinds = await Promise.all(
        PERSONAL_FORMATS.map(async ({ id, kindOf }) => ((await kindOf(file).catch(() => null)) === null ? [] : [id])),
      );
      expect([name, kinds.flat()]).toEqual([name, [format]]);
    }
  });
});

describe('a file that could be two formats', () => {
  it('is what says more: a Maloja scrobble before a list of Last.fm, events before listens', async () => {
    const row = { track: { title: 'S', artists: ['A'] }, time: 1735732800 };
    const both = { track: 'S', artist: 'A', date: 1735732800000 };
    expect(await recognise([put('m.json', JSON.stringify({ scrobbles: [row, both] }))])).toEqual({ format: 'maloja' });
    const listen = { listened_at: 1, track_metadata: { track_name: 'S', artist_name: 'A' } };
    const event = { userId: 'u', activity: 'listen', occurredAt: 1 };
    const file = put('e.jsonl', JSON.stringify({ ...listen, ...event }));
    expect(await recognise([file])).toEqual({ format: 'jsonl', file });
  });
});

describe('recognise', () => {
  it('names the formats and a file of each when there are several', async () => {
    put('mix/a.json', fixtureBytes('maloja', 'maloja_export.json'));
    put('mix/b.csv', fixtureBytes('lastfm', 'bare.csv'));
    await expect(recognise([path('mix')])).rejects.toMatchObject({
      code: 'invalid_input',
      message: expect.stringMatching(/maloja \("a\.json"\), lastfm \("b\.csv"\)/),
      mend: expect.stringContaining('annum import maloja'),
    });
  });

  it('says what is known when nothing is', async () => {
    const expected = { code: 'not_found', mend: expect.stringContaining('ListenBrainz') };
    for (const content of ['', 'a,b\n1,2', '[{"a":1}]', '<html><body>Hello</body></html>', '\u0000\u0001']) {
      await expect(recognise([put('x', content)])).rejects.toMatchObject(expected);
    }
    mkdirSync(path('none'));
    await expect(recognise([path('none')])).rejects.toMatchObject(expected);
  });

  it.runIf(existsSync('/proc/self/fd'))('leaves no file open, of however many it looks at the beginning', async () => {
    const open = () => readdirSync('/proc/self/fd').length;
    const before = open();
    const names = FIXTURES.map(([format, name]) => fixture(format, name));
    for (let round = 0; round < 3; round++) for (const name of names) await recognise([name]);
    await vi.waitFor(() => expect(open()).toBeLessThan(before + names.length));
  });

  it('takes events of many people from one file, not from a zip', async () => {
    const events = fixture('jsonl', 'events.jsonl');
    expect(await recognise([events])).toEqual({ format: 'jsonl', file: events });
    const zip = put('e.zip', makeZip([{ path: 'e.jsonl', content: fixtureBytes('jsonl', 'events.jsonl') }]));
    await expect(recognise([zip])).rejects.toMatchObject({ code: 'invalid_input', mend: expect.stringContaining('outside of a zip') });
  });

  it('tells pages of HTML and data without names apart, so that reading them says how to get better ones', async () => {
    const html = fixture('youtube', 'watch-history.html');
    expect(await recognise([html])).toEqual({ format: 'youtube' });
    await expect(readPersonal('youtube', [html])).rejects.toMatchObject({ mend: expect.stringMatching(/takeout\.google\.com.*JSON/) });
    const official = fixture('lastfm', 'official.csv');
    expect(await recognise([official])).toEqual({ format: 'lastfm' });
    await expect(readPersonal('lastfm', [official])).rejects.toMatchObject({ mend: expect.stringContaining('mainstream.ghan.nl') });
  });
});

describe('a zip in a zip', () => {
  const bytes = fixtureBytes('maloja', 'maloja_export.json');
  const nest = (depth: number): Buffer =>
    depth === 0 ? makeZip([{ path: 'm.json', content: bytes }]) : makeZip([{ path: `${depth}.zip`, content: nest(depth - 1) }]);

  it('is read two deep and refused three deep', async () => {
    expect(await recognise([put('2.zip', nest(2))])).toEqual({ format: 'maloja' });
    await expect(recognise([put('3.zip', nest(3))])).rejects.toMatchObject({ code: 'too_large', mend: expect.stringContaining('Unpack') });
  });

  it('shares the limits of the outer one, and is refused for what refuses any zip', async () => {
    const bomb = makeZip([{ path: 'x.json', content: Buffer.alloc(5_000_000) }]);
    await expect(recognise([put('b.zip', makeZip([{ path: 'i.zip', content: bomb }]))])).rejects.toMatchObject({ code: 'too_large' });
    const climbing = makeZip([{ path: '../m.json', content: bytes }]);
    await expect(recognise([put('c.zip', makeZip([{ path: 'i.zip', content: climbing }]))])).rejects.toThrow(/outside itself/);
  });

  it('may only call itself one', async () => {
    const parts = [
      { path: 'empty.zip', content: '' },
      { path: 'text.zip', content: 'no zip' },
      { path: 'm.json', content: bytes },
    ];
    expect(await recognise([put('l.zip', makeZip(parts))])).toEqual({ format: 'maloja' });
  });
});
