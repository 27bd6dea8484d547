import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { parseMapping } from '@/importers/csv/mapping';
import type { ImportRequest } from '@/importers/open-import';
import { type Recap, recapSchema } from '@/model/recap';
import { createEdition } from '@/server/editions/create';
import type { EditionDraft } from '@/server/editions/draft';
import { runImport } from '@/server/imports/run-import';
import { generateEdition } from '@/server/recap/generate';
import { readAllRecaps } from '@/server/recap/read';
import { createTestStore } from '../support/test-store';

/** The real files beside the repository; tests that need them are left out, loudly, where they are missing. */
const folder = fileURLToPath(new URL('../../../shared/data', import.meta.url));
export const present = existsSync(folder);
if (!present) console.error(`\n${'!'.repeat(80)}\n${folder} IS MISSING: the recaps of real inputs are NOT tested.\n${'!'.repeat(80)}\n`);

export const dataPath = (path: string): string => `${folder}/${path}`;

/** The rows of a CSV file, read by other code than the importers'. */
export const recordsOf = (path: string): Record<string, string>[] =>
  parse(readFileSync(dataPath(path), 'utf8'), { columns: true, bom: true }) as Record<string, string>[];

/** A CSV import with one of the mappings in tests/fixtures/csv. */
export const csvRequest = (path: string, mapping: string): ImportRequest => {
  const text = readFileSync(fileURLToPath(new URL(`../fixtures/csv/${mapping}`, import.meta.url)), 'utf8');
  return { format: 'csv', file: dataPath(path), mapping: parseMapping(text, mapping) };
};

/** Imports, generates, and gives every recap by user, on a store of its own: the public ways only. */
export async function recapsOf(request: ImportRequest, edition: Omit<EditionDraft, 'id'>): Promise<Map<string, Recap>> {
  const store = await createTestStore('sqlite');
  try {
    await runImport(store.db, { request, source: 'real' });
    await createEdition(store.db, { id: 'real', ...edition });
    await generateEdition(store.db, 'real');
    const recaps = new Map<string, Recap>();
    for await (const payload of readAllRecaps(store.db, 'real')) {
      const recap = recapSchema.parse(JSON.parse(payload));
      recaps.set(recap.user.id, recap);
    }
    return recaps;
  } finally {
    await store.drop();
  }
}

/** Sums of a value by a key, greatest first. */
export function sumBy<Row>(rows: readonly Row[], key: (row: Row) => string, value: (row: Row) => number): [string, number][] {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(key(row), (sums.get(key(row)) ?? 0) + value(row));
  return [...sums].sort((a, b) => b[1] - a[1]);
}

/** Rows by a key. */
export function groupRows<Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}

export const distinct = <Row>(rows: readonly Row[], key: (row: Row) => string): number => new Set(rows.map(key)).size;

/** One line of an order as the file has it: the local date, whole quantities, amounts in the minor unit. */
export interface Bought {
  readonly user: string;
  readonly order: string;
  readonly item: string;
  readonly shop: string | null;
  readonly date: string;
  readonly quantity: number;
  readonly amount: number;
}

/** What the lines of one person come to; the numbers of a recap that need no tie-break. */
export function sumsOf(lines: readonly Bought[]) {
  const orders = sumBy(
    lines,
    ({ order }) => order,
    ({ amount }) => amount,
  );
  const items = sumBy(
    lines,
    ({ item }) => item,
    ({ quantity }) => quantity,
  );
  const byItem = [...groupRows(lines, ({ item }) => item).values()];
  const shops = groupRows(
    lines.filter(({ shop }) => shop !== null),
    ({ shop }) => shop ?? '',
  );
  const most = Math.max(...byItem.map((same) => distinct(same, ({ order }) => order)));
  return {
    plays: lines.length,
    quantity: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    amountMinor: lines.reduce((sum, { amount }) => sum + amount, 0),
    orders: orders.length,
    items: items.length,
    creators: shops.size,
    activeDays: distinct(lines, ({ date }) => date),
    topItems: items.slice(0, 5).map(([, quantity]) => quantity),
    topShops: [...shops.values()]
      .map((same) => distinct(same, ({ order }) => order))
      .sort((a, b) => b - a)
      .slice(0, 5),
    biggest: (orders[0]?.[1] ?? 0) > 0 ? (orders[0]?.[1] ?? null) : null,
    reorder: most >= 2 ? most : null,
  };
}

/** The same numbers out of a recap. */
export function sumsIn({ totals, top, biggest, reorder }: Recap): ReturnType<typeof sumsOf> {
  const { plays, quantity, amountMinor, orders, items, creators, activeDays } = totals;
  return {
    plays,
    quantity,
    amountMinor,
    orders,
    items,
    creators,
    activeDays,
    topItems: top.items.map((item) => item.quantity),
    topShops: top.creators.map((shop) => shop.orders),
    biggest: biggest?.amountMinor ?? null,
    reorder: reorder?.orders ?? null,
  };
}

/** A decimal number of a file in hundredths, halves up: the amounts here are not negative. */
export function hundredths(text: string, times = 1): number {
  const [whole = '0', fraction = ''] = text.split('.');
  const units = BigInt(whole + fraction.padEnd(6, '0').slice(0, 6)) * BigInt(times);
  return Number((units + 5_000n) / 10_000n);
}
