import type { Edition } from '@/model/edition';
import type { Pack } from '@/model/pack';
import type { Measure, Recap } from '@/model/recap';
import type { Standing } from '@/model/standing';
import type { Counted } from './brute-force-events';
import { allMeasures, grouped, measure, shownValue } from './brute-force-measure';
import type { Kind, NameBook } from './brute-force-names';

/** Rungs of the ladder in thousandths of a percent, smallest first. */
const LADDER = [
  ...Array.from({ length: 10 }, (_, at) => at + 1),
  ...Array.from({ length: 9 }, (_, at) => (at + 2) * 10),
  ...Array.from({ length: 9 }, (_, at) => (at + 2) * 100),
  ...Array.from({ length: 99 }, (_, at) => (at + 2) * 1000),
];

/** The place of the first value among all of a cohort. */
export function standing(mine: number, cohort: readonly number[], minCohort: number): Standing {
  const of = cohort.length;
  const atOrAbove = cohort.filter((value) => value >= mine).length;
  const rung = LADDER.find((thousandths) => thousandths * of >= 100_000 * atOrAbove);
  return {
    rank: 1 + cohort.filter((value) => value > mine).length,
    of,
    topPercent: (100 * atOrAbove) / of,
    shown: of < minCohort || rung === undefined || rung > 50_000 ? null : rung / 1000,
  };
}

const keyOf: Record<Kind, (event: Counted) => readonly (string | null)[]> = {
  creator: (event) => [event.creator],
  item: (event) => [event.item],
  collection: (event) => [event.collection],
  category: (event) => event.categories,
};

/** Identities of a person's list in order: measure, then plays, then shown name, then identity. */
export function ordered(mine: readonly Counted[], kind: Kind, by: Measure, names: NameBook): [string, Counted[]][] {
  return [...grouped(mine, keyOf[kind])].sort(
    ([a, left], [b, right]) => measure(by, right) - measure(by, left) || right.length - left.length || names.compare(kind, a, b),
  );
}

export function topLists(
  mine: readonly Counted[],
  everybody: ReadonlyMap<string, readonly Counted[]>,
  edition: Edition,
  pack: Pack,
  names: NameBook,
): Recap['top'] {
  const ranked = (kind: 'creator' | 'category', by: Measure) =>
    ordered(mine, kind, by, names)
      .slice(0, edition.top)
      .map(([key, events], at) => {
        const cohort = [...everybody.values()].flatMap((theirs) => {
          const shared = theirs.filter((event) => keyOf[kind](event).includes(key));
          return shared.length === 0 ? [] : [measure(by, shared)];
        });
        return {
          name: names.name(kind, key),
          id: kind === 'category' ? null : names.id(key),
          ...allMeasures(events),
          standing: at < 5 ? standing(measure(by, events), cohort, edition.minCohort) : null,
        };
      });
  const owned = (kind: 'item' | 'collection', by: Measure) =>
    ordered(mine, kind, by, names)
      .slice(0, edition.top)
      .map(([key, events]) => {
        const owner = names.owner(kind, key);
        return {
          name: names.name(kind, key),
          id: names.id(key),
          ...allMeasures(events),
          creator: owner === null ? null : names.name('creator', owner),
        };
      });
  return {
    creators: ranked('creator', pack.listMeasures.creators),
    items: owned('item', pack.listMeasures.items),
    collections: owned('collection', pack.listMeasures.collections),
    categories: ranked('category', pack.listMeasures.categories),
  };
}

/** Leaders of the months, and the running first five: every month all plays so far are counted again. */
export function race(mine: readonly Counted[], months: readonly string[], by: Measure, names: NameBook): Pick<Recap, 'leaders' | 'race'> {
  const withCreator = mine.filter(({ creator }) => creator !== null);
  return {
    leaders: months.flatMap((month) => {
      const [first] = ordered(
        withCreator.filter(({ date }) => date.startsWith(month)),
        'creator',
        by,
        names,
      );
      return first ? [{ month, creator: names.name('creator', first[0]) }] : [];
    }),
    race: months.map((month) => ({
      month,
      top: ordered(
        withCreator.filter(({ date }) => date.slice(0, 7) <= month),
        'creator',
        by,
        names,
      )
        .slice(0, 5)
        .map(([key, events]) => ({ name: names.name('creator', key), value: shownValue(by, measure(by, events)) })),
    })),
  };
}
