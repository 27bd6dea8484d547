import type { Cells } from '../csv/csv-table';
import type { MappedEvent, Outcome } from '../importer';
import type { DigitalColumn } from './columns';
import { countOf, minorOf, textOf } from './fields';
import type { OrderDates } from './order-dates';

const MAX_NAME = 1024;

/** One digital item of an order. Free ones (samples, what a membership includes) and those that never arrived were not bought. */
export function mapDigital(cells: Cells<DigitalColumn>, { userId, dates }: { userId: string; dates: OrderDates }): Outcome {
  const orderId = textOf(cells.orderId);
  if (orderId === null) return { kind: 'malformed', reason: 'OrderId is empty' };
  if (/^no$/i.test(cells.fulfilled)) return { kind: 'skipped', reason: 'nothing sent' };
  const date = dates.read(textOf(cells.date) ?? '', shopOf(cells.website));
  if (date === null) return { kind: 'malformed', reason: 'OrderDate is no date' };
  const asin = textOf(cells.asin);
  const product = textOf(cells.title) ?? asin;
  if (product === null) return { kind: 'malformed', reason: 'has neither a product nor its number' };
  const currency = textOf(cells.currency)?.toUpperCase() ?? null;
  const quantity = countOf(cells.quantity) ?? 1;
  const price = currency === null || textOf(cells.price) === null ? null : minorOf(cells.price, currency);
  if (price === null) return { kind: 'malformed', reason: 'the price is no amount of money' };
  if (price === 0 || quantity === 0) return { kind: 'skipped', reason: 'free' };
  const seller = textOf(cells.publisher) ?? textOf(cells.seller) ?? textOf(cells.website);
  const event: MappedEvent = {
    userId,
    activity: 'purchase',
    occurredAt: date.instantMs,
    timezone: date.zone,
    amountMinor: price * quantity,
    currency,
    quantity,
    item: { id: asin, name: product.slice(0, MAX_NAME) },
    creator: seller === null ? null : { name: seller.slice(0, MAX_NAME) },
    collection: { id: orderId, name: `Order ${orderId}` },
    categories: ['Digital'],
  };
  return { kind: 'event', event, identity: JSON.stringify([orderId, textOf(cells.item) ?? asin ?? product, quantity]) };
}

/** "www.amazon.de" is what orders call "Amazon.de". */
export const shopOf = (website: string): string => (textOf(website) ?? '').replace(/^www\./i, '');
