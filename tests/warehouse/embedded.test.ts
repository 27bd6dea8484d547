import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import { sqlitePath } from '@/server/db/db';
import { insertEvents, type KeyedEvent } from '@/server/events/insert';
import { openWarehouse, type Warehouse } from '@/server/warehouse/client';
import { sourceTable } from '@/server/warehouse/source';
import { createTestStore } from '../support/test-store';

const opened: Warehouse[] = [];
afterEach(async () => {
  for (const warehouse of opened.splice(0)) await warehouse.close();
});

async function open(): Promise<Warehouse> {
  const warehouse = await openWarehouse();
  opened.push(warehouse);
  return warehouse;
}

const one = z.object({ n: z.number() });

test('answers with parsed rows, takes rows, and says what is wrong with a statement', async () => {
  const warehouse = await open();
  await warehouse.command('make', 'CREATE TABLE t (n Int64, s String) ENGINE = Memory');
  await warehouse.insert('fill', 't', [
    { n: 1, s: 'line\nbreak, "quote"' },
    { n: 2, s: '안녕' },
  ]);
  const row = z.object({ n: z.number(), s: z.string() });
  expect(await warehouse.query('read', 'SELECT n, s FROM t WHERE n >= {least:Int64} ORDER BY n', { least: 1 }, row)).toEqual([
    { n: 1, s: 'line\nbreak, "quote"' },
    { n: 2, s: '안녕' },
  ]);
  expect(await warehouse.query('none', 'SELECT n FROM t WHERE n > 9', {}, one)).toEqual([]);
  await expect(warehouse.command('wrong', 'SELECT no_such_column FROM t')).rejects.toThrow(/no_such_column/);
  expect(await warehouse.query('after', 'SELECT toInt64(count()) AS n FROM t', {}, one)).toEqual([{ n: 2 }]);
});

test('two warehouses share nothing, and a closed one refuses', async () => {
  const [first, second] = [await open(), await open()];
  await first.command('make', 'CREATE TABLE only_here (n Int64) ENGINE = Memory');
  await expect(second.command('look', 'SELECT * FROM only_here')).rejects.toThrow(/only_here/);
  await first.close();
  await expect(first.command('late', 'SELECT 1')).rejects.toThrow(/closed|ended/);
});

test('an engine that is killed fails what it was asked, with a way on', async () => {
  const warehouse = await open();
  await warehouse.command('warm', 'SELECT 1');
  const asked = warehouse.command('slow', 'SELECT count() FROM numbers(100000000000)');
  const ended = expect(asked).rejects.toMatchObject({ code: 'unavailable', message: expect.stringContaining('SIGKILL') });
  spawnSync('pkill', ['-KILL', '-P', String(process.pid), '-f', 'engine-process.mjs']);
  await ended;
  await expect(warehouse.command('after', 'SELECT 1')).rejects.toMatchObject({ code: 'unavailable' });
});

test('reading the SQLite store leaves the write-ahead log of its writer alone', async () => {
  const store = await createTestStore('sqlite');
  const log = `${sqlitePath(store.db.url)}-shm`;
  const plays = (from: number): KeyedEvent[] =>
    Array.from({ length: 10_000 }, (_, at) => ({
      source: 'test',
      messageId: `${from + at}`.padEnd(200, '.'),
      userId: `u${at % 1_000}`,
      activity: 'listen',
      occurredAt: from + at,
      properties: { filler: 'x'.repeat(400) },
    }));
  try {
    for (let from = 0; from < 40_000; from += 10_000) await insertEvents(store.db, plays(from), 0);
    const before = statSync(log).size;
    // More than the one page of index that a newly opened log has.
    expect(before).toBeGreaterThan(32_768);
    const warehouse = await open();
    for (let again = 0; again < 3; again++) {
      const events = sourceTable(store.db, 'events');
      expect(await warehouse.query('count', `SELECT toInt64(count()) AS n FROM ${events}`, {}, one)).toEqual([{ n: 40_000 }]);
    }
    expect(statSync(log).size).toBe(before);
    expect(await insertEvents(store.db, plays(40_000), 0)).toEqual({ added: 10_000, duplicates: 0, erased: 0 });
  } finally {
    await store.drop();
  }
});
