import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { parseMapping } from '@/importers/csv/mapping';
import { openImport } from '@/importers/open-import';
import { recognise } from '@/importers/recognise';
import { parseEvent } from '@/model/parse-event';
import { inFolder, readAll } from './in-folder';

const { put, path } = inFolder();

/** Writes what a statement selects, as another engine does. */
async function write(name: string, select: string, options = ''): Promise<string> {
  const file = path(name);
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`COPY (${select}) TO '${file}' (FORMAT parquet${options})`);
  connection.closeSync();
  return file;
}

const read = async (file: string, mapping?: ReturnType<typeof parseMapping>) =>
  readAll(await openImport({ format: 'parquet', file, ...(mapping === undefined ? {} : { mapping }) }));

const ROWS = `SELECT 'u' || (i % 7) AS user_id, 'listen' AS activity, TIMESTAMP '2025-01-01 00:00:00' + INTERVAL (i) MINUTE AS occurred_at,
  CAST(180000 + i AS BIGINT) AS duration_ms, {'id': 't' || i, 'name': 'Song ' || i} AS item, 'Artist' AS creator_name,
  CASE WHEN i % 2 = 0 THEN ['folk', 'pop'] END AS categories, CAST(NULL AS VARCHAR) AS currency FROM range(5000) r(i)`;

describe('Parquet', () => {
  it.each(['snappy', 'zstd', 'gzip', 'brotli', 'lz4_raw', 'uncompressed'])('with %s is read as events of its columns', async (codec) => {
    const file = await write('e.parquet', ROWS, `, COMPRESSION ${codec}, ROW_GROUP_SIZE 2048`);
    expect(await recognise([file])).toEqual({ format: 'parquet', file });
    const { rows, outcomes } = await read(file);
    expect(rows.map(({ line }) => line)).toEqual(Array.from({ length: 5000 }, (_, index) => index + 1));
    const events = outcomes.map((outcome) => (outcome.kind === 'event' ? parseEvent(outcome.event) : outcome));
    expect(events.every((event) => 'event' in event)).toBe(true);
    expect(events[2]).toMatchObject({
      event: {
        userId: 'u2',
        occurredAt: Date.parse('2025-01-01T00:02:00Z'),
        durationMs: 180_002,
        item: { id: 't2', name: 'Song 2' },
        creator: { name: 'Artist' },
        categories: ['folk', 'pop'],
      },
    });
  });

  it('is read by a mapping, as CSV is', async () => {
    const file = await write('m.parquet', "SELECT 9 AS customer, DATE '2025-03-04' AS day, 'Lamp' AS what, 2.55::DECIMAL(8,2) AS price");
    const mapping = parseMapping(
      JSON.stringify({
        event: {
          userId: '{customer}',
          activity: 'purchase',
          occurredAt: { text: '{day}', format: 'iso', zone: 'UTC' },
          item: { name: '{what}' },
          amount: { text: '{price}' },
          currency: 'EUR',
        },
      }),
      'mapping',
    );
    const { outcomes } = await read(file, mapping);
    expect(outcomes).toMatchObject([
      { event: { userId: '9', occurredAt: Date.parse('2025-03-04T00:00:00Z'), amountMinor: 255, item: { name: 'Lamp' } } },
    ]);
  });

  it('names the columns that it misses', async () => {
    const file = await write('x.parquet', "SELECT 'u' AS user_id, 1 AS n");
    await expect(read(file)).rejects.toMatchObject({ code: 'invalid_input', mend: expect.stringMatching(/user_id, n.*--map/) });
  });

  it('refuses what is damaged with an error of its own', async () => {
    const whole = readFileSync(await write('d.parquet', ROWS));
    for (const bytes of [
      whole.subarray(0, 1000),
      Buffer.from('PAR1PAR1'),
      Buffer.concat([whole.subarray(0, 4), Buffer.alloc(500), whole.subarray(600)]),
    ]) {
      await expect(read(put('damaged.parquet', bytes))).rejects.toMatchObject({
        code: 'invalid_input',
        message: expect.stringContaining('cannot be read as Parquet'),
      });
    }
    await expect(read(path('absent.parquet'))).rejects.toMatchObject({ code: 'not_found' });
  });
});
