import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openBlobZip } from '@/importers/source/blob-zip';
import { openZip } from '@/importers/source/zip-entries';
import { ZIP_LIMITS, type ZipLimits } from '@/importers/source/zip-limits';
import { makeZip, type ZipPart } from './make-zip';

const folder = mkdtempSync(join(tmpdir(), 'annum-zip-'));
afterAll(() => rmSync(folder, { recursive: true }));

const onDisk = (zip: Buffer, limits: ZipLimits) => {
  const path = join(folder, 'test.zip');
  writeFileSync(path, zip);
  return openZip(path, 'test.zip', limits);
};
const inBrowsers = (zip: Buffer, limits: ZipLimits) => openBlobZip(new Blob([new Uint8Array(zip)]), 'test.zip', limits);

describe.each([
  ['openZip', onDisk],
  ['openBlobZip', inBrowsers],
])('%s', (_, opened) => {
  async function read(zip: Buffer | ZipPart[], limits?: Partial<ZipLimits>) {
    const open = await opened(Buffer.isBuffer(zip) ? zip : makeZip(zip), { ...ZIP_LIMITS, ...limits });
    try {
      const files: Record<string, string> = {};
      for (const member of open.members) {
        const chunks: Uint8Array[] = [];
        for await (const { chunk } of member.chunks()) chunks.push(chunk);
        files[member.path] = Buffer.concat(chunks).toString();
      }
      return files;
    } finally {
      open.close();
    }
  }

  it('reads what stands in any folder, and leaves out folders and links', async () => {
    const parts = [
      { path: 'a/b/', content: '' },
      { path: 'a/b/한글.json', content: '[1]' },
      { path: 'x.json', content: '[2]' },
      { path: 'l', content: '/etc/passwd', link: true },
    ];
    expect(await read(parts)).toEqual({ 'a/b/한글.json': '[1]', 'x.json': '[2]' });
  });

  it.each(['../x.json', 'a/../../x.json', '/etc/x.json', 'C:/x.json', '..\\x.json'])('refuses the name %s', async (path) => {
    await expect(read([{ path, content: '[]' }])).rejects.toMatchObject({
      code: 'invalid_input',
      message: expect.stringContaining('outside itself'),
    });
  });

  it('refuses encryption, what is no zip, and what is cut off', async () => {
    await expect(read([{ path: 'x', content: 'secret', encrypted: true }])).rejects.toThrow(/is encrypted/);
    await expect(read(Buffer.from('PK\x03\x04 and nothing else'))).rejects.toThrow(/is no zip/);
    const whole = makeZip([{ path: 'x', content: 'y'.repeat(100) }]);
    await expect(read(whole.subarray(0, whole.length - 30))).rejects.toThrow(/is no zip/);
  });

  it('refuses too many entries', async () => {
    const parts = Array.from({ length: 21 }, (_, index) => ({ path: `f${index}`, content: '' }));
    await expect(read(parts, { entries: 20 })).rejects.toMatchObject({
      code: 'too_large',
      message: expect.stringContaining('entries, more than'),
    });
    expect(Object.keys(await read(parts.slice(1), { entries: 20 }))).toHaveLength(20);
  });

  it('refuses an entry that inflates to too much, declared or not, and too much in all', async () => {
    const noise = Buffer.from(Array.from({ length: 3000 }, (_, index) => (index * 7919) % 251));
    await expect(read([{ path: 'x', content: noise }], { entryBytes: 2999 })).rejects.toMatchObject({ code: 'too_large' });
    await expect(read([{ path: 'x', content: noise, inflatedBytes: 10 }], { entryBytes: 2999 })).rejects.toThrow();
    await expect(
      read(
        [
          { path: 'x', content: noise },
          { path: 'y', content: noise },
        ],
        { totalBytes: 5999 },
      ),
    ).rejects.toMatchObject({ code: 'too_large' });
    expect(await read([{ path: 'x', content: noise }], { entryBytes: 3000, totalBytes: 3000 })).toHaveProperty('x');
  });

  it('refuses a ratio that only a bomb has', async () => {
    await expect(read([{ path: 'x', content: Buffer.alloc(5_000_000) }])).rejects.toMatchObject({
      code: 'too_large',
      message: expect.stringContaining('100 times'),
    });
    // Small files of the same letter compress as well, and do no harm.
    expect(await read([{ path: 'x', content: 'a'.repeat(900_000) }])).toHaveProperty('x');
  });

  it('refuses damaged data', async () => {
    const zip = makeZip([{ path: 'x', content: Buffer.from(Array.from({ length: 3000 }, (_, index) => (index * index) % 251)) }]);
    zip.fill(0xff, 60, 200);
    await expect(read(zip)).rejects.toMatchObject({ code: 'invalid_input', message: expect.stringContaining('damaged') });
  });
});
