import { allMeasures, COLUMN_OF, type Derivation, IN_RANGE, many, one } from './statistic';

/** A row's place in its person's list, counted from 1: by measure, then plays, then the entities' order. */
export const placed = (entity: string): string => `row_number() OVER (PARTITION BY uid ORDER BY value DESC, plays DESC, ${entity})`;

/**
 * One row a person and creator in the window. Discovered: the first counted event ever, which `first_day` is of, is inside; else `last_day`
 * is that of the last one before.
 */
export const fillCreatorPairs: Derivation = {
  name: 'fill-creator-pairs',
  of: 'people',
  into: 'creator_pairs',
  sql: ({ tables, pack, window }) => {
    const inside = 'era = 1';
    return `SELECT uid, creator, plays, ms, amount, quantity, orders, value, discovered, first_day, last_day, ${placed('creator')} FROM (
      SELECT uid, creator, ${allMeasures(inside)}, ${COLUMN_OF[pack.listMeasures.creators]} AS value, min(t) >= minIf(t, ${inside}) AS discovered,
        argMin(day, t) AS first_day, maxIf(day, era = 0 AND day < ${window.fromDay}) AS last_day
      FROM ${tables.plays} WHERE era IN (0, 1) AND creator > 0 AND ${IN_RANGE} GROUP BY uid, creator HAVING plays > 0
    )`;
  },
};

/** One row a person and one of their first five creators: members of the creator's cohort above, at or above, and all. Ties share a place. */
export const fillCreatorStandings: Derivation = {
  name: 'fill-creator-standings',
  of: 'cohort',
  into: 'creator_standings',
  sql: ({ tables }) => `SELECT uid, creator, greater, at_or_above, of FROM (
      SELECT uid, creator, place, rank() OVER above - 1 AS greater, count() OVER above AS at_or_above, count() OVER (PARTITION BY creator) AS of
      FROM ${tables.creator_pairs} WINDOW above AS (PARTITION BY creator ORDER BY value DESC)
    ) WHERE place <= ${STANDINGS}`,
};

/** How many entries of a list carry a standing. */
export const STANDINGS = 5;

export const STANDING = ['entity', 'greater', 'at_or_above', 'of'] as const;

/** The entities with a standing. */
export const creatorStandings = many(
  'creator-standings',
  STANDING,
  ({ tables }) => `SELECT * FROM ${tables.creator_standings} WHERE ${IN_RANGE}`,
);

/** An entry of a list; the place leads because it orders them. */
export const ENTRY = ['place', 'entity', 'plays', 'ms', 'amount', 'quantity', 'orders'] as const;

/** A person's first creators. */
export const topCreators = many(
  'top-creators',
  ENTRY,
  ({ tables, edition }) => `SELECT *, creator AS entity FROM ${tables.creator_pairs} WHERE ${IN_RANGE} AND place <= ${edition.top}`,
);

/** People with a discovered creator: how many, the first of them in the person's order of creators, and the day they met that one. */
export const discoveries = one(
  'discoveries',
  ['count', 'top', 'first'],
  ({ tables }) => `SELECT uid, count() AS count, argMin(creator, place) AS top, argMin(first_day, place) AS first
    FROM ${tables.creator_pairs} WHERE ${IN_RANGE} AND discovered GROUP BY uid`,
);
