import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runImport } from '@/server/imports/run-import';
import { createTestStore, type TestStore } from '../support/test-store';

// These tests need the real files beside the repository; without them they fail, loudly, and `npm test` leaves them out.
const data = (path: string) => fileURLToPath(new URL(`../../../shared/data/${path}`, import.meta.url));
const recordsOf = (path: string) => parse(readFileSync(data(path), 'utf8'), { columns: true, bom: true }) as Record<string, string>[];

let store: TestStore;
beforeAll(async () => {
  store = await createTestStore('sqlite');
});
afterAll(() => store.drop());

describe('Netflix, nine profiles', () => {
  const folder = 'video-netflix-9profiles';
  const source = 'netflix-export';
  const records = recordsOf(`${folder}/ViewingActivity.csv`);
  const importIt = (profile?: string) =>
    runImport(store.db, {
      request: { format: 'netflix', paths: [data(folder)], userId: 'home', ...(profile === undefined ? {} : { profile }) },
      source,
    });
  const seconds = (clock = '') => clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  /** What is left by hand: no extra of any type, no clip or trailer by its name, nothing that nobody chose. */
  const BY_NAME = ['_hook_', ' Clip', ' Trailer: '];
  const blank = records.filter((record) => record['Supplemental Video Type'] === '');
  const chosen = blank.filter((record) => !(record.Attributes ?? '').includes('action: None'));
  const kept = chosen.filter((record) => !BY_NAME.some((part) => (record.Title ?? '').includes(part)));

  it('keeps every sitting of every profile with the seconds of the file, and says what it left', async () => {
    const summary = await importIt();
    expect(summary).toMatchObject({ read: 9_992, added: kept.length, duplicates: 0, malformed: {}, users: 9 });
    const extras = records.filter((record) => record['Supplemental Video Type'] !== '');
    const { autoplayed, 'clip or trailer by its title': byTitle, ...types } = summary.skipped;
    expect(Object.values(types).reduce((sum, n) => sum + n, 0)).toBe(extras.length);
    expect((autoplayed ?? 0) + (byTitle ?? 0)).toBe(blank.length - kept.length);
    for (const profile of new Set(records.map((record) => record['Profile Name'] ?? ''))) {
      const rows = kept.filter((record) => record['Profile Name'] === profile);
      const { _count, _sum } = await store.db.client.event.aggregate({
        where: { source, userId: `home:${profile}` },
        _count: true,
        _sum: { durationMs: true },
      });
      expect([profile, _count, Number(_sum.durationMs)]).toEqual([
        profile,
        rows.length,
        rows.reduce((sum, record) => sum + seconds(record.Duration), 0) * 1000,
      ]);
    }
  });

  it('knows the series of every row that names a season, and splits no film', async () => {
    const stored = await store.db.client.event.findMany({ where: { source }, select: { itemId: true, itemName: true, creatorName: true } });
    const seasons = kept.filter((record) => /: (?:Season|Series|Part|Volume) \d+: |: Limited Series: /.test(record.Title ?? ''));
    const titles = new Set(stored.filter((row) => row.creatorName !== null).map((row) => row.itemId));
    expect(seasons.filter((record) => !titles.has(record.Title ?? ''))).toEqual([]);
    const films = new Set(stored.filter((row) => row.creatorName === null).map((row) => row.itemName));
    expect(films).toContain('The Twilight Saga: Breaking Dawn: Part 2');
    expect(films).toContain('13 Hours: The Secret Soldiers of Benghazi');
    expect([...films].filter((name) => /\(Episode \d+\)/.test(name ?? ''))).toEqual([]);
  });

  it('adds nothing the second time', async () => {
    expect(await importIt()).toMatchObject({ added: 0, duplicates: kept.length });
  });

  it('takes one profile as the person', async () => {
    const rows = kept.filter((record) => record['Profile Name'] === 'User 4');
    expect(await importIt('User 4')).toMatchObject({ added: rows.length, users: 1 });
  });
});

describe('Amazon, one order report', () => {
  const folder = 'ecommerce-amazon-order-report-aberke';
  const source = 'amazon-export';
  const records = recordsOf(`${folder}/order-items-2018-2023.csv`);
  const sold = records.filter((record) => record.Quantity !== '0');
  const importIt = () => runImport(store.db, { request: { format: 'amazon', paths: [data(folder)], userId: 'amazon' }, source });

  it('keeps every line that was sent, to the cent', async () => {
    expect(await importIt()).toMatchObject({ read: 228, added: sold.length, skipped: { 'nothing sent': 1 }, malformed: {} });
    const { _sum } = await store.db.client.event.aggregate({ where: { source }, _sum: { amountMinor: true, quantity: true } });
    expect(Number(_sum.amountMinor)).toBe(
      sold.reduce((sum, record) => sum + Number((record['Item Total'] ?? '').replace(/[$,.]/g, '')), 0),
    );
    expect(_sum.quantity).toBe(sold.reduce((sum, record) => sum + Number(record.Quantity), 0));
    const stored = await store.db.client.event.findMany({ where: { source }, select: { occurredAtMs: true, collectionId: true } });
    const days = stored.map((row) => `${new Date(Number(row.occurredAtMs)).toISOString().slice(0, 10)} ${row.collectionId}`);
    const expected = sold.map((record) => {
      const [month, day, year] = (record['Order Date'] ?? '').split('/');
      return `20${year}-${month}-${day} ${record['Order ID']}`;
    });
    expect(days.sort()).toEqual(expected.sort());
  });

  it('adds nothing the second time', async () => {
    expect(await importIt()).toMatchObject({ added: 0, duplicates: sold.length });
  });
});
