import { lookThrough } from '../csv/csv-table';
import type { FoundFile } from '../source/found-file';
import { DIGITAL_COLUMNS, ORDER_COLUMNS, REFUND_COLUMNS } from './columns';
import { minorOf, textOf } from './fields';
import { shopOf } from './map-digital';
import { soldLine } from './map-line';
import { OrderDates } from './order-dates';
import { orderTotals, Returns, type SoldLine } from './returns';

/** What has to be known of all files before the first line can be judged. */
export interface Survey {
  readonly dates: OrderDates;
  readonly returns: Returns;
}

type Files = Readonly<Record<'orders' | 'digital' | 'refunds', readonly FoundFile[]>>;

/** Reads the orders for how they write dates and what each came to, and the refunds. Damaged files are taken as far as they go. */
export async function survey({ orders, digital, refunds }: Files, zone: string | null): Promise<Survey> {
  const dates = new OrderDates(zone);
  const sold: SoldLine[][] = [];
  const currencies = new Map<string, string>();
  for (const file of orders) {
    const lines: SoldLine[] = [];
    await lookThrough(file.chunks(), ORDER_COLUMNS, (cells) => {
      dates.see(textOf(cells.date) ?? '', textOf(cells.website) ?? '');
      const line = soldLine(cells);
      if (typeof line === 'string') return;
      lines.push(line);
      currencies.set(line.orderId, line.currency);
    });
    sold.push(lines);
  }
  for (const file of digital) {
    await lookThrough(file.chunks(), DIGITAL_COLUMNS, ({ date, website }) => dates.see(textOf(date) ?? '', shopOf(website)));
  }
  return { dates, returns: new Returns(await refundsIn(refunds, currencies), orderTotals(sold)) };
}

/** Amounts refunded by order. Several files tell of the same refunds: the one that knows the most of an order is believed. */
async function refundsIn(files: readonly FoundFile[], currencies: ReadonlyMap<string, string>): Promise<Map<string, number[]>> {
  const all = new Map<string, number[]>();
  for (const file of files) {
    const here = new Map<string, number[]>();
    await lookThrough(file.chunks(), REFUND_COLUMNS, (cells) => {
      const orderId = textOf(cells.orderId);
      const status = textOf(cells.status);
      if (orderId === null || (status !== null && !/^completed$/i.test(status))) return;
      const currency = textOf(cells.currency)?.toUpperCase() ?? currencies.get(orderId);
      const amount = currency === undefined ? null : minorOf(cells.amount, currency);
      if (amount !== null && amount > 0) here.set(orderId, [...(here.get(orderId) ?? []), amount]);
    });
    for (const [orderId, amounts] of here) if (sum(amounts) > sum(all.get(orderId) ?? [])) all.set(orderId, amounts);
  }
  return all;
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
