import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { MAPPING_EXAMPLE } from '@/cli/mapping-help';
import { sourceOf } from '@/importers/personal-format';
import type { Db } from '@/server/db/db';
import { openStore } from '@/server/db/open-store';
import { runImport } from '@/server/imports/run-import';
import { annum, startAnnum } from '../support/run-node';
import { createTestStore, providers, type TestStore } from '../support/test-store';

const folder = mkdtempSync(join(tmpdir(), 'annum-import-command-'));
afterAll(() => rmSync(folder, { recursive: true }));

const put = (name: string, content: string) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const event = (fields: object = {}) =>
  JSON.stringify({ userId: 'ina', activity: 'listen', occurredAt: '2025-01-01T00:00:00Z', item: { name: 'Song' }, ...fields });

// Writers that are killed are held to on both databases in tests/store.
describe.each(providers.slice(-1))('annum import on %s', (provider) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await createTestStore(provider);
  });
  afterAll(() => store.drop());

  it('completes an import that was killed half-way, with nothing twice', async () => {
    // Without ids, and every row twice: only the count among equal rows tells the second from the first.
    const rows = Array.from({ length: 24_000 }, (_, index) => event({ durationMs: index >> 1 }));
    const all = put('all.jsonl', rows.join('\n'));
    const killed = startAnnum(['import', 'jsonl', '-', '--source', 'killed'], {
      cwd: folder,
      env: { DATABASE_URL: store.url },
      input: null,
    });
    killed.child.stdin?.write(`${rows.slice(0, 15_000).join('\n')}\n`);
    // The rest never comes: what is stored by now is what an import that is killed leaves behind.
    await vi.waitFor(async () => expect(await store.db.client.event.count({ where: { source: 'killed' } })).toBeGreaterThan(0), {
      timeout: 60_000,
      interval: 100,
    });
    killed.child.kill('SIGKILL');
    await once(killed.child, 'exit');
    const before = await store.db.client.event.count({ where: { source: 'killed' } });
    expect(before).toBeLessThan(24_000);

    const again = await runImport(store.db, { request: { format: 'jsonl', file: all }, source: 'killed' });
    expect(again).toMatchObject({ read: 24_000, added: 24_000 - before, duplicates: before });
    expect(await store.db.client.event.count({ where: { source: 'killed' } })).toBe(24_000);
    // The first is not called running for ever.
    const imports = await store.db.client.import.findMany({ orderBy: { startedAtMs: 'asc' }, select: { status: true } });
    expect(imports.map(({ status }) => status)).toEqual(['failed', 'done']);
  });
});

describe('annum import', () => {
  const database = `file:${join(folder, 'cli.db')}`;
  const run = (args: string[], input?: string) =>
    annum(['import', ...args], { cwd: folder, env: { DATABASE_URL: database }, ...(input === undefined ? {} : { input }) });

  /** The store that the commands use. */
  async function withStore(work: (db: Db) => Promise<void>): Promise<void> {
    const db = await openStore(database);
    await work(db).finally(() => db.close());
  }

  it('says in words what came in and what did not', async () => {
    const { code, stdout } = await run(['jsonl', '-'], `${event()}\n${event({ userId: 'ben' })}\nrubbish\n`);
    expect(code).toBe(0);
    expect(stdout).toContain('2 events added, 0 already there');
    expect(stdout).toContain('2 people, 2025-01-01 to 2025-01-01 (UTC)');
    expect(stdout).toMatch(/Not understood: 1\n\s+1 {2}is not JSON\n\s+-:3 {2}is not JSON/);
  });

  it('prints one JSON object for machines, and is quiet otherwise', async () => {
    const { code, stdout, stderr } = await run(['jsonl', put('one.jsonl', event()), '--source', 'json', '--json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ added: 1, files: ['one.jsonl'], from: '2025-01-01T00:00:00.000Z', dryRun: false });
  });

  it('stores nothing on a dry run, not even a database', async () => {
    const { code, stdout } = await annum(['import', 'jsonl', put('dry.jsonl', event()), '--dry-run'], {
      cwd: folder,
      env: { DATABASE_URL: `file:${join(folder, 'absent', 'dry.db')}` },
    });
    expect(code).toBe(0);
    expect(stdout).toMatch(/1 events would come in \(nothing was stored\)[\s\S]*2025-01-01T00:00:00.000Z {2}ina {2}listen {2}Song/);
    const { existsSync } = await import('node:fs');
    expect(existsSync(join(folder, 'absent'))).toBe(false);
  });

  it('maps a CSV file, and names the key of a mapping that is wrong', async () => {
    const csv = put(
      'orders.csv',
      'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID\n1,A,Lamp,2,2011-07-01 08:26:00,2.55,9\nC1,A,Lamp,-2,2011-07-01 08:26:00,2.55,9\n',
    );
    const good = await run(['csv', csv, '--map', put('good.json', MAPPING_EXAMPLE), '--json']);
    expect(JSON.parse(good.stdout)).toMatchObject({ added: 1, skipped: { return: 1 } });
    const bad = await run(['csv', csv, '--map', put('bad.json', MAPPING_EXAMPLE.replace('"currency"', '"curency"'))]);
    expect(bad).toMatchObject({ code: 2, stderr: expect.stringMatching(/Unrecognized key: "curency"/) });
    const missing = await run(['csv', csv, '--map', put('other.json', MAPPING_EXAMPLE.replace('{Description}', '{Title}'))]);
    expect(missing).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/event\.item\.name names the column "Title"[\s\S]*Its columns are: InvoiceNo/),
    });
  });

  it('brings in the viewing of a household, each profile for itself, and nothing twice', async () => {
    const header = 'Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,Bookmark,Latest Bookmark,Country';
    const rows = [
      'Ina,2025-01-01 20:00:00,00:41:05,,Kingdom: Season 1: Episode 1,,TV,0,0,KR (South Korea)',
      'Jun,2025-01-01 20:00:00,00:41:05,,Sully,,TV,0,0,KR (South Korea)',
      'Jun,2025-01-02 20:00:00,00:01:05,,Sully,TRAILER,TV,0,0,KR (South Korea)',
    ];
    const file = put('ViewingActivity.csv', [header, ...rows].join('\n'));
    const first = await run(['netflix', file, '--user', 'home']);
    expect(first.stdout).toMatch(/2 events added, 0 already there[\s\S]*home:Ina, home:Jun/);
    const one = await run(['netflix', file, '--user', 'jun', '--profile', 'Jun', '--json']);
    expect(JSON.parse(one.stdout)).toMatchObject({ added: 1, skipped: { 'another profile': 1, trailer: 1 } });
    await withStore(async (db) => {
      const netflix = (more: object) =>
        runImport(db, { request: { format: 'netflix', paths: [file], userId: 'home', ...more }, source: sourceOf('netflix') });
      expect(await netflix({})).toMatchObject({ added: 0, duplicates: 2, users: 2, skipped: { trailer: 1 } });
      await expect(netflix({ profile: 'Mia' })).rejects.toMatchObject({ code: 'not_found', mend: expect.stringContaining('Ina, Jun') });
    });
  });

  it('brings in purchases, and nothing twice, whichever export tells of them', async () => {
    const history = put(
      'Retail.OrderHistory.1.csv',
      'Website,Order ID,Order Date,Currency,Total Owed,ASIN,Quantity,Order Status,Product Name\nAmazon.com,1,2025-01-05T12:00:00Z,USD,21.66,B01,2,Closed,Kettle\nAmazon.com,2,2025-01-06T12:00:00Z,USD,0,B02,1,Cancelled,Cup\n',
    );
    const report = put(
      'report.csv',
      'Order Date,Order ID,Title,Category,ASIN/ISBN,Website,Seller,Quantity,Order Status,Item Total,Currency\n01/05/25,1,Kettle,KETTLE,B01,Amazon.com,Works,2,Shipped,$21.66,USD\n',
    );
    await withStore(async (db) => {
      const amazon = (...paths: string[]) =>
        runImport(db, { request: { format: 'amazon', paths, userId: 'me' }, source: sourceOf('amazon') });
      expect(await amazon(history)).toMatchObject({ added: 1, skipped: { cancelled: 1 } });
      expect(await amazon(history, report)).toMatchObject({ added: 0, duplicates: 2 });
    });
  });

  it('takes a file for what it is when no format is named', async () => {
    const file = put('anything.dat', 'Midnight Radio,Tidal,Almost Snowfall,01 Jan 2025 12:02\nbroken,row\n');
    const { code, stdout } = await run([file, '--user', 'any', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ format: 'lastfm', added: 1 });
    const again = await run(['lastfm', file, '--user', 'any']);
    expect(again.stdout).toMatch(/lastfm: 0 events added, 1 already there[\s\S]*anything\.dat:2 {2}has not the four fields/);
    expect(await run([file])).toMatchObject({ code: 2, stderr: expect.stringContaining('--user <id>') });
  });

  it('exits with 1 when nothing can be read, with 2 for wrong usage; its help has an example', async () => {
    const codes = [
      ['jsonl', put('rubbish', 'rubbish')],
      ['jsonl', 'absent.jsonl'],
      ['csv', put('x.csv', 'a\n1\n')],
    ].map(async (args) => (await run(args)).code);
    expect(await Promise.all(codes)).toEqual([1, 1, 2]);
    expect(await run(['youtube', '--help'])).toMatchObject({ code: 0, stdout: expect.stringContaining('$ annum import youtube ') });
  });
});
