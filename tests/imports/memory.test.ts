import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { afterAll, expect, it } from 'vitest';
import { startScript } from '../support/run-node';

const folder = mkdtempSync(join(tmpdir(), 'annum-memory-'));
afterAll(() => rmSync(folder, { recursive: true }));

const MEGABYTE = 1_000_000;

/** Events without ids, so that all of them are counted against each other; about 200 bytes a line. */
async function write(name: string, megabytes: number): Promise<string> {
  const file = join(folder, name);
  function* lines() {
    for (let index = 0, bytes = 0; bytes < megabytes * MEGABYTE; ) {
      let text = '';
      for (let row = 0; row < 1000; row++, index++) {
        const event = {
          userId: `u${index % 997}`,
          activity: 'listen',
          occurredAt: 1.7e12 + index * 991,
          durationMs: index % 300_000,
          item: { name: `Song ${(index * 7919) % 10_007}` },
          creator: { name: `Artist ${index % 503}` },
          platform: 'x'.repeat(40),
        };
        text += `${JSON.stringify(event)}\n`;
      }
      bytes += text.length;
      yield text;
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(file));
  return file;
}

/** Peak resident memory in MB of a process that imports the file into a new store. */
async function peakOf(file: string, env: Record<string, string>): Promise<number> {
  const { code, stdout, stderr } = await startScript('tests/imports/import-child.ts', [file, `file:${file}.db`], { env }).ended;
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return Number(stdout);
}

it('imports a file in heaps of less than half its size, and in less than 400 MB', { timeout: 300_000 }, async () => {
  const file = await write('large.jsonl', 100);
  // Either heap of the process, the reading thread's too, ends the process when it outgrows this.
  expect(await peakOf(file, { NODE_OPTIONS: '--max-old-space-size=48' })).toBeLessThan(400);
});
