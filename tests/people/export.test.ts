import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { recapSchema } from '@/model/recap';
import { insertEvents } from '@/server/events/insert';
import { runImport } from '@/server/imports/run-import';
import { exportPerson } from '@/server/people/export';
import { zipStream } from '@/server/people/zip-stream';
import { smallPopulation } from '../recap/population';
import { annum } from '../support/run-node';
import { createTestStore, providers, type TestStore } from '../support/test-store';
import { EDITION, FRIEND, leaveTraces, MARK, WHO } from './someone';
import { useStores } from './stores';

/** The files of a zip, read by a reader that checks names, sizes and CRCs against the directory. */
async function unzip(bytes: AsyncIterable<Buffer>): Promise<Map<string, string>> {
  const chunks: Buffer[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  const zip = await promisify<Buffer, { lazyEntries: boolean }, ZipFile>(fromBuffer)(Buffer.concat(chunks), { lazyEntries: true });
  const files = new Map<string, string>();
  return new Promise((resolve, reject) => {
    zip.on('error', reject).on('end', () => resolve(files));
    zip.on('entry', (entry: Entry) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error);
        text(stream).then((content) => {
          files.set(entry.fileName, content);
          zip.readEntry();
        }, reject);
      });
    });
    zip.readEntry();
  });
}

const linesOf = (file = ''): Record<string, unknown>[] =>
  file
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

describe.each(providers)('the export of somebody on %s', (provider) => {
  const { folder, open } = useStores(provider);

  it('holds all that is theirs, and nothing of who else there is', async () => {
    const { db } = await open();
    const links = await leaveTraces(db);
    const { user, bytes } = await exportPerson(db, `${MARK}-anon`, 5_000);
    expect(user).toBe(WHO);
    const files = await unzip(bytes);
    const about = JSON.parse(files.get('about.json') ?? '');
    expect(about).toMatchObject({
      format: 'annum-person',
      version: 1,
      user: WHO,
      ids: [WHO, `${MARK}-anon`],
      exportedAt: new Date(5_000).toISOString(),
    });
    const items = Object.fromEntries(about.files.map((file: { name: string; items: number }) => [file.name, file.items]));
    expect(items).toEqual({
      'profile.ndjson': 1,
      'events.ndjson': 4,
      [`recaps/${EDITION}-v1.json`]: 1,
      [`recaps/${EDITION}-v2.json`]: 1,
      'links.ndjson': 2,
      'comparisons.ndjson': 2,
      'dead-letters.ndjson': 2,
      'playing.ndjson': 1,
      'ids.ndjson': 1,
      'imports.ndjson': 1,
      'visits.ndjson': 1,
      'sources.ndjson': 1,
    });
    expect([...files.keys()]).toEqual([...Object.keys(items), 'about.json']);
    expect(recapSchema.parse(JSON.parse(files.get(`recaps/${EDITION}-v2.json`) ?? '').recap).user.id).toBe(WHO);
    // Known under the id of before.
    expect(linesOf(files.get('profile.ndjson'))).toMatchObject([{ id: WHO, timezone: 'Asia/Seoul', birthday: '07-19' }]);
    expect(linesOf(files.get('comparisons.ndjson'))[0]).toMatchObject({ edition: EDITION, state: 'both', result: { overlap: 0.5 } });
    const whole = [...files.values()].join('\n');
    expect(whole).not.toContain('Friend');
    for (const secret of Object.values(links)) expect(whole).not.toContain(secret);
    const others = await unzip((await exportPerson(db, FRIEND)).bytes);
    expect([...others.values()].join('\n')).not.toContain(MARK);
  });

  it('gives events that come in again as they were', async () => {
    const [from, to] = [await open(), await open()];
    await insertEvents(from.db, smallPopulation(3), 1);
    const userId = 'user-002';
    const file = join(folder, `${provider}.jsonl`);
    writeFileSync(file, (await unzip((await exportPerson(from.db, userId)).bytes)).get('events.ndjson') ?? '');
    await runImport(to.db, { request: { format: 'jsonl', file }, source: 'jsonl' });
    const rows = async ({ db }: TestStore) => {
      const found = await db.client.event.findMany({ where: { userId }, orderBy: { messageId: 'asc' } });
      return found.map(({ id: _id, receivedAtMs: _received, ...row }) => row);
    };
    expect((await rows(to)).length).toBe(31);
    expect(await rows(to)).toEqual(await rows(from));
  });
});

describe('a zip that is streamed', () => {
  it('is read back, whatever is in it, and is not held in memory', async () => {
    async function* much() {
      for (let part = 0; part < 2_000; part++) yield `${part} ${'한국어 "text" '.repeat(2_000)}\n`;
    }
    async function* nothing(): AsyncGenerator<string> {}
    async function* entries() {
      yield { name: 'a/음악.txt', text: much() };
      yield { name: 'empty.txt', text: nothing() };
    }
    let most = 0;
    async function* measured() {
      for await (const chunk of zipStream(entries(), 0)) {
        most = Math.max(most, chunk.length);
        yield chunk;
      }
    }
    const files = await unzip(measured());
    let expected = '';
    for await (const part of much()) expected += part;
    expect(files.get('a/음악.txt') === expected).toBe(true);
    expect(files.get('empty.txt')).toBe('');
    expect(most).toBeLessThan(1024 * 1024);
  });

  it('fails as what it is made of fails', async () => {
    async function* broken(): AsyncGenerator<string> {
      yield 'a';
      throw new Error('the store is down');
    }
    async function* entries() {
      yield { name: 'a', text: broken() };
    }
    await expect(unzip(zipStream(entries(), 0))).rejects.toThrow('the store is down');
  });
});

it('is written by a command, whole or not at all', async () => {
  const { db, url, drop } = await createTestStore('sqlite');
  const folder = mkdtempSync(join(tmpdir(), 'annum-export-'));
  await insertEvents(db, smallPopulation(1), 1);
  const env = { DATABASE_URL: url };
  const out = join(folder, 'out.zip');
  const { code, stdout } = await annum(['export', 'user-000', '--out', out, '--json'], { env });
  expect([code, JSON.parse(stdout)]).toMatchObject([0, { user: 'user-000', file: out }]);
  const nobody = await annum(['export', 'nobody', '--out', join(folder, 'no.zip'), '--json'], { env });
  expect([nobody.code, JSON.parse(nobody.stderr).error.code]).toEqual([1, 'not_found']);
  expect(readdirSync(folder)).toEqual(['out.zip']);
  await drop();
  rmSync(folder, { recursive: true, force: true });
});
