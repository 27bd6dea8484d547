import type { Recap } from '../../model/recap';
import { dateOf } from '../warehouse/scope';
import type { Names, PersonRows } from './rows';
import { longestWeeks } from './weeks';

/** The name of an entity, null for none. */
type NameOf = (kind: keyof Names, entity: number) => string | null;

/** What the pack asked for beyond every domain's numbers, and the run of weeks, which costs no query. */
export function factsOf(
  rows: PersonRows,
  days: readonly number[],
  names: Names,
  nameOf: NameOf,
): Pick<Recap, 'binge' | 'biggest' | 'reorder' | 'weeks'> {
  const { binge, biggest, reorder } = rows;
  const weeks = longestWeeks(days);
  const ownerOf = (kind: 'items' | 'collections', entity: number) => nameOf('creators', names[kind].get(entity)?.owner ?? 0);
  return {
    binge: binge
      ? {
          name: nameOf('creators', binge.entity) ?? '',
          date: dateOf(binge.date),
          items: binge.items,
          plays: binge.plays,
          minutes: binge.ms / 60_000,
        }
      : null,
    biggest: biggest
      ? {
          amountMinor: biggest.amount,
          date: dateOf(biggest.date),
          creator: biggest.collection === 0 ? nameOf('creators', biggest.creator) : ownerOf('collections', biggest.collection),
          items: biggest.items,
          quantity: biggest.quantity,
        }
      : null,
    reorder: reorder
      ? {
          name: nameOf('items', reorder.entity) ?? '',
          creator: ownerOf('items', reorder.entity),
          orders: reorder.orders,
          quantity: reorder.quantity,
        }
      : null,
    weeks: weeks && { weeks: weeks.weeks, from: dateOf(weeks.first), to: dateOf(weeks.last) },
  };
}
