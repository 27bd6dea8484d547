import { AnnumError } from '../../model/errors';
import { readTable } from '../csv/csv-table';
import type { Outcome } from '../importer';
import type { FoundFile } from '../source/find-files';
import { ORDER_COLUMNS, REFUND_COLUMNS } from './columns';
import { minorOf, textOf } from './fields';
import { soldLine } from './map-line';
import { OrderDates } from './order-dates';
import { orderTotals, Returns, type SoldLine } from './returns';

/** What has to be known of all files before the first line can be judged. */
export interface Survey {
  readonly dates: OrderDates;
  readonly returns: Returns;
}

/** Reads the orders for how they write dates and what each came to, and the refunds. Damaged files are taken as far as they go. */
export async function survey(orders: readonly FoundFile[], refunds: readonly FoundFile[], zone: string | null): Promise<Survey> {
  const dates = new OrderDates(zone);
  const sold: SoldLine[][] = [];
  const currencies = new Map<string, string>();
  for (const file of orders) {
    const lines: SoldLine[] = [];
    await eachRow(
      readTable(file.chunks(), ORDER_COLUMNS, (cells) => {
        dates.see(textOf(cells.date) ?? '', textOf(cells.website) ?? '');
        const line = soldLine(cells);
        if (typeof line !== 'string') {
          lines.push(line);
          currencies.set(line.orderId, line.currency);
        }
        return LOOKED_AT;
      }),
    );
    sold.push(lines);
  }
  return { dates, returns: new Returns(await refundsIn(refunds, currencies), orderTotals(sold)) };
}

/** Amounts refunded by order. Several files tell of the same refunds: the one that knows the most of an order is believed. */
async function refundsIn(files: readonly FoundFile[], currencies: ReadonlyMap<string, string>): Promise<Map<string, number[]>> {
  const all = new Map<string, number[]>();
  for (const file of files) {
    const here = new Map<string, number[]>();
    await eachRow(
      readTable(file.chunks(), REFUND_COLUMNS, (cells) => {
        const orderId = textOf(cells.orderId);
        const status = textOf(cells.status);
        if (orderId === null || (status !== null && !/^completed$/i.test(status))) return LOOKED_AT;
        const currency = textOf(cells.currency)?.toUpperCase() ?? currencies.get(orderId);
        const amount = currency === undefined ? null : minorOf(cells.amount, currency);
        if (amount !== null && amount > 0) here.set(orderId, [...(here.get(orderId) ?? []), amount]);
        return LOOKED_AT;
      }),
    );
    for (const [orderId, amounts] of here) if (sum(amounts) > sum(all.get(orderId) ?? [])) all.set(orderId, amounts);
  }
  return all;
}

const LOOKED_AT: Outcome = { kind: 'skipped', reason: 'looked at' };

/** Runs through a table for what its mapping sees. A file that breaks off is no reason to stop: reading it says so. */
async function eachRow(table: AsyncIterable<unknown>): Promise<void> {
  try {
    for await (const _ of table);
  } catch (error) {
    if (!(error instanceof AnnumError) || error.code !== 'invalid_input') throw error;
  }
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
