import type { Measure, Totals } from '@/model/recap';
import type { Counted } from './brute-force-events';

/** A measure over counted events, as a whole number (minutes in milliseconds). */
export function measure(kind: Measure, events: readonly Counted[]): number {
  let sum = 0;
  const orders = new Set<string>();
  for (const event of events) {
    if (kind === 'plays') sum += 1;
    if (kind === 'minutes') sum += event.durationMs;
    if (kind === 'amountMinor') sum += event.amount;
    if (kind === 'quantity') sum += event.quantity;
    if (kind === 'orders' && event.collection === null) sum += 1;
    if (kind === 'orders' && event.collection !== null) orders.add(event.collection);
  }
  return sum + orders.size;
}

export const shownValue = (kind: Measure, whole: number): number => (kind === 'minutes' ? whole / 60_000 : whole);

export const allMeasures = (events: readonly Counted[]) => ({
  plays: events.length,
  minutes: measure('minutes', events) / 60_000,
  amountMinor: measure('amountMinor', events),
  quantity: measure('quantity', events),
  orders: measure('orders', events),
});

const distinct = (values: Iterable<string | null>) => new Set([...values].filter((value) => value !== null)).size;

export function totals(events: readonly Counted[], currency: string | null): Totals {
  const { plays, minutes, amountMinor, quantity, orders } = allMeasures(events);
  return {
    plays,
    minutes,
    amountMinor,
    currency,
    quantity,
    orders,
    activeDays: distinct(events.map(({ date }) => date)),
    items: distinct(events.map(({ item }) => item)),
    creators: distinct(events.map(({ creator }) => creator)),
    collections: distinct(events.map(({ collection }) => collection)),
    categories: distinct(events.flatMap(({ categories }) => categories)),
  };
}

/** Groups in the order of first appearance. */
export function grouped<T>(events: readonly T[], keysOf: (event: T) => readonly (string | null)[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const event of events) {
    for (const key of keysOf(event)) {
      if (key === null) continue;
      const group = groups.get(key);
      if (group) group.push(event);
      else groups.set(key, [event]);
    }
  }
  return groups;
}
