import type { Cells } from '../csv/csv-table';
import type { MappedEvent, Outcome } from '../importer';
import type { OrderColumn } from './columns';
import { countOf, minorOf, textOf } from './fields';
import type { OrderDates } from './order-dates';
import type { SoldLine } from './returns';

export interface LineContext {
  readonly userId: string;
  readonly dates: OrderDates;
  /** Whether a line came back. */
  readonly returned: (line: SoldLine) => boolean;
}

/** A line that was sold, or why it is none. */
type Sale = SoldLine & { readonly currency: string };

/** One line of an order. Cancelled and returned lines, and those of which nothing was sent, are left out. */
export function mapLine(cells: Cells<OrderColumn>, { userId, dates, returned }: LineContext): Outcome {
  const sale = soldLine(cells);
  if (typeof sale === 'string') return LEFT_OUT.has(sale) ? { kind: 'skipped', reason: sale } : { kind: 'malformed', reason: sale };
  const { orderId, asin, quantity, amountMinor, currency } = sale;
  const date = dates.read(textOf(cells.date) ?? '', textOf(cells.website) ?? '');
  if (date === null) return { kind: 'malformed', reason: 'Order Date is no date' };
  const product = textOf(cells.product) ?? asin;
  if (product === null) return { kind: 'malformed', reason: 'has neither a product nor its number' };
  if (returned(sale)) return { kind: 'skipped', reason: 'returned' };
  const shop = textOf(cells.seller) ?? textOf(cells.website);
  const category = textOf(cells.category);
  const event: MappedEvent = {
    userId,
    activity: 'purchase',
    occurredAt: date.instantMs,
    // Noon is noon only there.
    timezone: date.zone,
    amountMinor,
    currency,
    quantity,
    item: { id: asin, name: product.slice(0, MAX_NAME) },
    creator: shop === null ? null : { name: shop },
    collection: { id: orderId, name: `Order ${orderId}` },
    categories: category === null ? null : [categoryName(category)],
  };
  // The same in the order history and in the order report, so that a line that stands in both is kept once.
  return { kind: 'event', event, identity: JSON.stringify([orderId, asin ?? product, quantity]) };
}

const MAX_NAME = 1024;
const CANCELLED = 'cancelled';
const NOTHING_SENT = 'nothing sent';
const LEFT_OUT: ReadonlySet<string> = new Set([CANCELLED, NOTHING_SENT]);

/** What a line says was sold; else the reason why it is no sale. The total is with tax; where it is not given, it is made of the price of one. */
export function soldLine(cells: Cells<OrderColumn>): Sale | string {
  const orderId = textOf(cells.orderId);
  if (orderId === null) return 'Order ID is empty';
  if (/cancel/i.test(cells.status)) return CANCELLED;
  const quantity = countOf(cells.quantity);
  if (quantity === null) return 'Quantity is no whole number';
  if (quantity === 0) return NOTHING_SENT;
  const currency = textOf(cells.currency)?.toUpperCase() ?? null;
  if (currency === null) return 'Currency is empty';
  const amountMinor = textOf(cells.total) === null ? fromPrice(cells, currency, quantity) : minorOf(cells.total, currency);
  if (amountMinor === null) return 'the total is no amount of money';
  return { orderId, asin: textOf(cells.asin), quantity, currency, amountMinor };
}

function fromPrice({ unitPrice, unitTax }: Cells<OrderColumn>, currency: string, quantity: number): number | null {
  const price = minorOf(unitPrice, currency);
  return price === null ? null : (price + (minorOf(unitTax, currency) ?? 0)) * quantity;
}

/** "TOILET_PAPER" as people write it; the catalogue's prefix of books says nothing to them. */
function categoryName(code: string): string {
  if (!/^[A-Z0-9_]+$/.test(code)) return code;
  const words = code
    .replace(/^ABIS_/, '')
    .replaceAll('_', ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
