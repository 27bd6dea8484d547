import { minorUnitDigits } from '@/model/currency';
import { type Fields, isFields, numberOf, textOf } from '../fields';
import { type Outcome, problem, type WireEvent } from '../meaning';
import type { Message } from './message';

/** Segment's bound is 32 KB an event: more lines than this do not fit. */
export const MAX_LINES = 500;
const MAX_NAME = 1024;

/** The id under which a line of an order is kept: the same for whoever tells of the order, so that a server and a page may both do. */
export const orderLineId = (orderId: string, line: number): string => `order/${orderId}/${line}`;

/** An order that was completed: one purchase for each of its products, or one for the whole where none is listed. */
export function mapOrder(message: Message): Outcome {
  const { properties } = message;
  const orderId = orderIdOf(properties);
  if (orderId === null) return problem('invalid', 'properties.order_id: is missing or longer than 100 characters');
  const currency = currencyOf(properties);
  if (currency === false) return problem('invalid', 'properties.currency: is no ISO 4217 code');
  const lines = linesOf(properties.products);
  if (lines === null) return problem('invalid', `properties.products: must be a list of at most ${MAX_LINES} objects`);
  const shop = textOf(properties.affiliation);
  const order = { id: orderId, name: `Order ${orderId}`.slice(0, MAX_NAME) };
  const base = {
    userId: message.userId,
    activity: 'purchase',
    occurredAt: message.atMs,
    timezone: message.timezone,
    currency,
    collection: order,
  };
  const total = numberOf(properties.total) ?? numberOf(properties.revenue) ?? numberOf(properties.value);
  if (lines.length === 0) {
    const whole: WireEvent = {
      ...base,
      messageId: orderLineId(orderId, 0),
      item: order,
      creator: entity(null, shop),
      amountMinor: minorOf(total, 1, currency),
      quantity: 1,
    };
    return { meaning: { events: [whole] } };
  }
  const amounts = lineAmounts(lines, total, currency);
  const events = lines.map((line, index): WireEvent => {
    const category = textOf(line.category);
    return {
      ...base,
      messageId: orderLineId(orderId, index),
      item: itemOf(line),
      creator: entity(null, textOf(line.brand) ?? shop),
      categories: category === null ? null : [category.slice(0, 256)],
      amountMinor: amounts[index] ?? null,
      quantity: quantityOf(line),
    };
  });
  return { meaning: { events } };
}

/** Money that went back. Which lines it takes is for the store to say, which has the order. */
export function mapRefund(message: Message): Outcome {
  const { properties } = message;
  const orderId = orderIdOf(properties);
  if (orderId === null) return problem('invalid', 'properties.order_id: is missing or longer than 100 characters');
  const lines = linesOf(properties.products);
  if (lines === null) return problem('invalid', `properties.products: must be a list of at most ${MAX_LINES} objects`);
  const currency = currencyOf(properties);
  if (currency === false) return problem('invalid', 'properties.currency: is no ISO 4217 code');
  return {
    meaning: {
      refund: {
        messageId: message.messageId,
        userId: message.userId,
        atMs: message.atMs,
        orderId,
        lines: lines.map((line) => {
          const { id, name } = itemOf(line);
          return { itemId: id ?? null, name, quantity: quantityOf(line) };
        }),
        total: numberOf(properties.total) ?? numberOf(properties.revenue) ?? numberOf(properties.value),
      },
    },
  };
}

const orderIdOf = (properties: Fields): string | null => {
  const id = textOf(properties.order_id) ?? textOf(properties.orderId);
  return id !== null && id.length <= 100 ? id : null;
};

/** Null where none is named, false for what is none. Documented examples write "usd" and "USD". */
function currencyOf(properties: Fields): string | null | false {
  const currency = textOf(properties.currency)?.toUpperCase() ?? null;
  return currency === null || /^[A-Z]{3}$/.test(currency) ? currency : false;
}

function linesOf(products: unknown): Fields[] | null {
  if (products === undefined || products === null) return [];
  return Array.isArray(products) && products.length <= MAX_LINES && products.every(isFields) ? products : null;
}

function itemOf(line: Fields): { id: string | null; name: string } {
  const id = textOf(line.product_id) ?? textOf(line.productId) ?? textOf(line.id) ?? textOf(line.sku);
  const name = textOf(line.name) ?? id ?? '?';
  return { id: id?.slice(0, 512) ?? null, name: name.slice(0, MAX_NAME) };
}

const entity = (id: string | null, name: string | null) => (name === null ? null : { id, name: name.slice(0, MAX_NAME) });

const quantityOf = (line: Fields): number => {
  const quantity = numberOf(line.quantity);
  return quantity === null ? 1 : Math.round(quantity);
};

/** A price in the currency's minor unit; without a currency an amount means nothing. */
function minorOf(amount: number | null, times: number, currency: string | null): number | null {
  if (amount === null || currency === null) return null;
  // Tenths of cents that binary fractions leave behind are rounded off with the product, once.
  const minor = Math.round(Number((amount * times * 10 ** minorUnitDigits(currency)).toPrecision(15)));
  return Number.isSafeInteger(minor) ? minor : null;
}

/** Each line's price times its quantity; of lines without any price, their even share of what was paid. */
function lineAmounts(lines: readonly Fields[], total: number | null, currency: string | null): (number | null)[] {
  if (lines.some((line) => numberOf(line.price) !== null)) {
    return lines.map((line) => minorOf(numberOf(line.price), quantityOf(line), currency));
  }
  const paid = minorOf(total, 1, currency);
  const units = lines.reduce((sum, line) => sum + Math.max(0, quantityOf(line)), 0);
  if (paid === null || paid < 0 || units === 0) return lines.map(() => null);
  let unitsSoFar = 0;
  let paidSoFar = 0;
  return lines.map((line) => {
    unitsSoFar += Math.max(0, quantityOf(line));
    const upTo = Math.round((paid * unitsSoFar) / units);
    const share = upTo - paidSoFar;
    paidSoFar = upTo;
    return share;
  });
}
