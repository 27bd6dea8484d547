import type { Measure, Recap } from '../../model/recap';
import { COLUMN_OF } from '../stats/statistic';
import type { EverybodyRow, Names, PersonRows } from './rows';
import { shownValue } from './shown-value';

const nameIn = (names: Names, creator: number): string => names.creators.get(creator)?.name ?? '';

/** What others make known, for packs that ask: the next badge, and what may be loved next. `measure` is the creators'. */
export function othersOf(
  { creators = [], nextBadge = [], mayLove = [] }: PersonRows,
  names: Names,
  measure: Measure,
): Pick<Recap, 'nextBadge' | 'mayLove'> {
  const [badge] = creators.flatMap((entry) => nextBadge.filter(({ entity }) => entity === entry.entity).map((next) => ({ entry, next })));
  return {
    nextBadge: badge
      ? {
          name: nameIn(names, badge.entry.entity),
          of: badge.next.of,
          shown: badge.next.rung / 1000,
          // Passing the last one inside takes one more than they have.
          more: shownValue(measure, badge.next.least + 1 - badge.entry[COLUMN_OF[measure]]),
        }
      : null,
    mayLove:
      mayLove.length === 0
        ? null
        : mayLove.map(({ entity, through, also, people }) => ({
            name: nameIn(names, entity),
            through: [through, also].filter((one) => one > 0).map((one) => nameIn(names, one)),
            people,
          })),
  };
}

/** Everybody of the edition together; groups that may not speak are silent. */
export const communityOf = ({ of, total, loved, lovers }: EverybodyRow, minCohort: number): Recap['community'] =>
  of < minCohort ? null : { people: of, value: total, creator: lovers < minCohort ? null : { name: loved, people: lovers } };

/** Names for a guess, none of them level with the first. */
export function decoysOf({ creators: [first] = [], decoys = [] }: PersonRows, names: Names, measure: Measure): string[] {
  if (!first) return [];
  return decoys.filter(({ value }) => value < first[COLUMN_OF[measure]]).map(({ entity }) => nameIn(names, entity));
}
