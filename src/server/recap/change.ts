import type { Recap, Totals } from '../../model/recap';

const MINUTE_MS = 60_000;

/** Relative change of whole numbers; null where there was nothing before. */
const change = (now: number, before: number) => (before === 0 ? null : (now - before) / before);

/** How much each total changed against a year before. Minutes are compared as the whole milliseconds that they came from. */
export const changeOf = (now: Totals, before: Totals): NonNullable<Recap['previous']>['change'] => ({
  plays: change(now.plays, before.plays),
  minutes: change(Math.round(now.minutes * MINUTE_MS), Math.round(before.minutes * MINUTE_MS)),
  amountMinor: change(now.amountMinor, before.amountMinor),
  quantity: change(now.quantity, before.quantity),
  orders: change(now.orders, before.orders),
  activeDays: change(now.activeDays, before.activeDays),
  items: change(now.items, before.items),
  creators: change(now.creators, before.creators),
  collections: change(now.collections, before.collections),
  categories: change(now.categories, before.categories),
});
