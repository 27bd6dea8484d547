import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parseMapping } from '@/importers/csv/mapping';
import { runImport } from '@/server/imports/run-import';
import { createTestStore, type TestStore } from '../support/test-store';

// These tests need the real files beside the repository; without them they fail, loudly, and `npm test` leaves them out.
const data = (path: string) => fileURLToPath(new URL(`../../../shared/data/${path}`, import.meta.url));
const mappings = fileURLToPath(new URL('../fixtures/csv', import.meta.url));

/** Half a million lines on a machine that does other things as well. */
vi.setConfig({ testTimeout: 300_000 });

let store: TestStore;
beforeAll(async () => {
  store = await createTestStore('sqlite');
});
afterAll(() => store.drop());

const mappingOf = (name: string) => parseMapping(readFileSync(join(mappings, name), 'utf8'), name);

describe('UCI Online Retail', () => {
  const file = data('ecommerce-uci-online-retail/online_retail.csv');
  const source = 'uci-online-retail';
  const importIt = (from = file) =>
    runImport(store.db, { request: { format: 'csv', file: from, mapping: mappingOf('online-retail.mapping.json') }, source });

  it('holds every line that the mapping takes, true repeats too, with the sums of the file', async () => {
    const [header = [], ...lines] = parse(readFileSync(file, 'utf8')) as string[][];
    const column = (name: string) => header.indexOf(name);
    const of = (line: string[], name: string) => line[column(name)] ?? '';
    const returns = lines.filter((line) => of(line, 'InvoiceNo').startsWith('C'));
    const anonymous = lines.filter((line) => !of(line, 'InvoiceNo').startsWith('C') && of(line, 'CustomerID') === '');
    const taken = lines.filter((line) => !of(line, 'InvoiceNo').startsWith('C') && of(line, 'CustomerID') !== '');
    expect(lines).toHaveLength(541_909);

    const summary = await importIt();
    expect(summary).toMatchObject({
      read: lines.length,
      added: taken.length,
      duplicates: 0,
      skipped: { return: returns.length, 'no customer': anonymous.length },
      malformed: {},
      users: new Set(taken.map((line) => of(line, 'CustomerID'))).size,
    });
    // Repeats that are equal in every column: each of them is a line of the shop.
    expect(taken.length - new Set(taken.map((line) => line.join('\u0000'))).size).toBe(5_192);

    const pence = (line: string[]) => {
      const [whole = '0', fraction = ''] = of(line, 'UnitPrice').split('.');
      const thousandths = BigInt(whole + fraction.padEnd(3, '0')) * BigInt(of(line, 'Quantity'));
      return Number((thousandths + 5n) / 10n);
    };
    const stored = await store.db.client.event.aggregate({ where: { source }, _count: true, _sum: { quantity: true, amountMinor: true } });
    expect(stored._count).toBe(taken.length);
    expect(stored._sum.quantity).toBe(taken.reduce((sum, line) => sum + Number(of(line, 'Quantity')), 0));
    expect(Number(stored._sum.amountMinor)).toBe(taken.reduce((sum, line) => sum + pence(line), 0));
    expect(Number(stored._sum.amountMinor)).toBe(891_140_790);
  });

  it('adds nothing when a part of it comes again', async () => {
    const part = join(mkdtempSync(join(tmpdir(), 'annum-part-')), 'part.csv');
    writeFileSync(part, readFileSync(file, 'utf8').split('\n').slice(0, 100_001).join('\n'));
    const { read, added, duplicates, skipped } = await importIt(part);
    rmSync(dirname(part), { recursive: true });
    expect({ read, added }).toEqual({ read: 100_000, added: 0 });
    expect(duplicates + (skipped.return ?? 0) + (skipped['no customer'] ?? 0)).toBe(100_000);
  });

  it('reads wall-clock times of the United Kingdom, in summer an hour before UTC', async () => {
    const at = async (invoice: string) => {
      const line = await store.db.client.event.findFirstOrThrow({ where: { source, collectionId: invoice } });
      return [new Date(Number(line.occurredAtMs)).toISOString(), line.timezone];
    };
    expect(await at('536365')).toEqual(['2010-12-01T08:26:00.000Z', 'Europe/London']);
    const text = readFileSync(file, 'utf8');
    const july = /^(\d+),.*,(2011-07-\d\d) (\d\d):(\d\d):00,/m.exec(text.slice(text.indexOf('2011-07-04') - 200));
    const expected = new Date(Date.parse(`${july?.[2]}T${july?.[3]}:${july?.[4]}:00Z`) - 3_600_000).toISOString();
    expect(await at(july?.[1] ?? '')).toEqual([expected, 'Europe/London']);
  });
});

describe('Amazon order report', () => {
  it('reads money with its sign and dates of two digits', async () => {
    const file = data('ecommerce-amazon-order-report-aberke/order-items-2018-2023.csv');
    const rows = parse(readFileSync(file, 'utf8'), { columns: true }) as Record<string, string>[];
    const source = 'amazon-order-report';
    const summary = await runImport(store.db, {
      request: { format: 'csv', file, mapping: mappingOf('amazon-order-report.mapping.json') },
      source,
    });
    expect(summary).toMatchObject({ read: rows.length, added: rows.length, malformed: {} });
    const { _sum } = await store.db.client.event.aggregate({ where: { source }, _sum: { amountMinor: true } });
    const cents = rows.reduce((sum, row) => sum + Number((row['Item Total'] ?? '').replace(/[$,.]/g, '')), 0);
    expect(Number(_sum.amountMinor)).toBe(cents);
  });
});

describe('Spotify', () => {
  const spotify = (folder: string, userId: string) =>
    runImport(store.db, {
      request: { format: 'spotify', paths: [data(folder)], userId, includeIncognito: false },
      source: 'spotify-export',
    });

  it.each([
    ['music-spotify-account-nplotter', 3],
    ['music-spotify-account-olivieri', 1],
  ])('takes every play of %s, and nothing twice', async (folder, files) => {
    const plays = Array.from(
      { length: files },
      (_, index) =>
        JSON.parse(readFileSync(data(`${folder}/StreamingHistory${index}.json`), 'utf8')) as { msPlayed: number; endTime: string }[],
    ).flat();
    expect(await spotify(folder, folder)).toMatchObject({
      read: plays.length,
      added: plays.length,
      duplicates: 0,
      skipped: {},
      malformed: {},
    });
    expect(await spotify(folder, folder)).toMatchObject({ added: 0, duplicates: plays.length });
    const stored = await store.db.client.event.findMany({ where: { userId: folder }, select: { occurredAtMs: true, durationMs: true } });
    const fact = (endMs: number, playedMs: number | null) => `${endMs} ${playedMs}`;
    expect(stored.map((row) => fact(Number(row.occurredAtMs) + (row.durationMs ?? 0), row.durationMs)).sort()).toEqual(
      plays.map((play) => fact(Date.parse(`${play.endTime.replace(' ', 'T')}Z`), play.msPlayed)).sort(),
    );
  });

  it('takes the extended history among other formats in one folder', async () => {
    const rows = JSON.parse(readFileSync(data('music-formats-koito/Streaming_History_Audio_spotify_import_test.json'), 'utf8')) as {
      ts: string;
      ms_played: number;
      spotify_track_uri: string;
    }[];
    const summary = await spotify('music-formats-koito', 'koito');
    expect(summary).toMatchObject({ read: rows.length, added: rows.length, files: ['Streaming_History_Audio_spotify_import_test.json'] });
    const stored = await store.db.client.event.findMany({ where: { userId: 'koito' } });
    const facts = (start: number, uri: string | null) => `${start} ${uri}`;
    expect(stored.map((row) => facts(Number(row.occurredAtMs), row.itemId)).sort()).toEqual(
      rows.map((row) => facts(Date.parse(row.ts) - row.ms_played, row.spotify_track_uri)).sort(),
    );
    expect(JSON.stringify(stored.map((row) => ({ ...row, id: 0, occurredAtMs: 0, receivedAtMs: 0 })))).not.toContain('ip_addr');
  });
});
