import type { Edition } from '@/model/edition';
import type { Pack } from '@/model/pack';
import type { Recap } from '@/model/recap';
import type { Counted } from './brute-force-events';
import { ordered } from './brute-force-lists';
import { grouped, measure } from './brute-force-measure';
import type { Kind, NameBook } from './brute-force-names';
import { nextDate, weekdayOf } from './brute-force-time';

/** The facts that the pack asks for; all others are null. */
export function facts(
  mine: readonly Counted[],
  edition: Edition,
  pack: Pack,
  names: NameBook,
): Pick<Recap, 'binge' | 'biggest' | 'reorder'> {
  return {
    binge: pack.facts.includes('binge') ? bingeOf(mine, pack, names) : null,
    biggest: pack.facts.includes('biggest') ? biggestOf(mine, edition, names) : null,
    reorder: pack.facts.includes('reorder') ? reorderOf(mine, names) : null,
  };
}

/** The Monday on or before a date. */
function monday(date: string): string {
  const start = new Date(`${date}T12:00:00Z`);
  start.setUTCDate(start.getUTCDate() - weekdayOf(date));
  return start.toISOString().slice(0, 10);
}

/** Tries every week as the first of a run. */
export function longestWeeks(active: readonly string[]): NonNullable<Recap['weeks']> {
  const mondays = [...new Set(active.map(monday))];
  let best = { weeks: 0, from: '', to: '' };
  for (const start of mondays) {
    let weeks = 0;
    let at = start;
    while (mondays.includes(at)) {
      weeks += 1;
      for (let day = 0; day < 7; day++) at = nextDate(at);
    }
    const inside = active.filter((date) => date >= start && date < at);
    if (weeks > best.weeks) best = { weeks, from: inside[0] ?? '', to: inside.at(-1) ?? '' };
  }
  return best;
}

const itemsOf = (events: readonly Counted[]) =>
  new Set(events.flatMap(({ item }) => item ?? [])).size + events.filter(({ item }) => item === null).length;

/** First difference that is one. */
const either = (...differences: readonly number[]) => differences.find((difference) => difference !== 0) ?? 0;
const dateOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function bingeOf(mine: readonly Counted[], pack: Pack, names: NameBook): Recap['binge'] {
  const places = ordered(mine, 'creator', pack.listMeasures.creators, names).map(([creator]) => creator);
  const days = [...grouped(mine, ({ creator, date }) => [creator === null ? null : `${date} ${creator}`]).values()];
  const [best] = days.sort((a, b) => {
    const [x, y] = [a[0], b[0]];
    if (!x?.creator || !y?.creator) return 0;
    return either(
      itemsOf(b) - itemsOf(a),
      b.length - a.length,
      measure(pack.mainMeasure, b) - measure(pack.mainMeasure, a),
      dateOrder(x.date, y.date),
      places.indexOf(x.creator) - places.indexOf(y.creator),
    );
  });
  const event = best?.[0];
  if (!best || !event?.creator) return null;
  const name = names.name('creator', event.creator);
  return { name, date: event.date, items: itemsOf(best), plays: best.length, minutes: measure('minutes', best) / 60_000 };
}

/** None comes first. */
function nameOrder(names: NameBook, kind: Kind, a: string | null | undefined, b: string | null | undefined): number {
  if (a == null || b == null) return Number(a != null) - Number(b != null);
  return names.compare(kind, a, b);
}

function biggestOf(mine: readonly Counted[], edition: Edition, names: NameBook): Recap['biggest'] {
  if (edition.currency === null) return null;
  const lone = mine.filter(({ collection }) => collection === null).map((event) => [event]);
  const orders = [...grouped(mine, ({ collection }) => [collection]).values(), ...lone];
  const start = (events: readonly Counted[]) => Math.min(...events.map(({ t }) => t));
  const [best] = orders.sort((a, b) => {
    const [x, y] = [a[0], b[0]];
    const alone = x?.collection === null && y?.collection === null;
    return either(
      measure('amountMinor', b) - measure('amountMinor', a),
      b.length - a.length,
      start(a) - start(b),
      nameOrder(names, 'collection', x?.collection, y?.collection),
      alone ? nameOrder(names, 'item', x?.item, y?.item) : 0,
      alone ? nameOrder(names, 'creator', x?.creator, y?.creator) : 0,
      measure('quantity', b) - measure('quantity', a),
    );
  });
  const first = [...(best ?? [])].sort((a, b) => a.t - b.t)[0];
  if (!best || !first || measure('amountMinor', best) <= 0) return null;
  const owner = first.collection === null ? first.creator : names.owner('collection', first.collection);
  return {
    amountMinor: measure('amountMinor', best),
    date: first.date,
    creator: owner === null ? null : names.name('creator', owner),
    items: new Set(best.flatMap(({ item }) => item ?? [])).size,
    quantity: measure('quantity', best),
  };
}

function reorderOf(mine: readonly Counted[], names: NameBook): Recap['reorder'] {
  const items = [...grouped(mine, ({ item }) => [item])].sort(([a, left], [b, right]) =>
    either(measure('orders', right) - measure('orders', left), right.length - left.length, names.compare('item', a, b)),
  );
  const [item, events] = items[0] ?? [];
  if (item === undefined || !events || measure('orders', events) < 2) return null;
  const owner = names.owner('item', item);
  return {
    name: names.name('item', item),
    creator: owner === null ? null : names.name('creator', owner),
    orders: measure('orders', events),
    quantity: measure('quantity', events),
  };
}
