import { z } from 'zod';
import { ALL_MEASURES, COLUMN_OF, type Derivation, IN_RANGE, type Statistic } from './statistic';

const integer = z.number().int();

/** One row a person and creator in the window; places by measure, then plays, then the creators' order. Discovered: the first counted event ever is inside. */
export const fillCreatorPairs: Derivation = {
  name: 'fill-creator-pairs',
  of: 'people',
  into: 'creator_pairs',
  sql: ({ tables, pack }) => `SELECT uid, creator, plays, ms, amount, quantity, orders, value, outside.uid IS NULL OR first_ms < outside.t,
      row_number() OVER (PARTITION BY uid ORDER BY value DESC, plays DESC, creator)
    FROM (
      SELECT uid, creator, ${ALL_MEASURES}, ${COLUMN_OF[pack.listMeasures.creators]} AS value, min(t) AS first_ms
      FROM ${tables.plays} WHERE era = 1 AND creator > 0 AND ${IN_RANGE} GROUP BY uid, creator
    ) AS inside
    LEFT JOIN (
      SELECT toNullable(uid) AS uid, creator, min(t) AS t FROM ${tables.plays} WHERE era = 0 AND creator > 0 AND ${IN_RANGE} GROUP BY uid, creator
    ) AS outside ON outside.uid = inside.uid AND outside.creator = inside.creator`,
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

export const standingRow = z.object({ uid: integer, entity: integer, greater: integer, at_or_above: integer, of: integer });

/** One row a person and entity with a standing. */
export const creatorStandings = {
  name: 'creator-standings',
  sql: ({ tables }) => `SELECT * FROM ${tables.creator_standings} WHERE ${IN_RANGE} ORDER BY uid`,
  row: standingRow,
} satisfies Statistic;

export const entryRow = z.object({
  uid: integer,
  entity: integer,
  plays: integer,
  ms: integer,
  amount: integer,
  quantity: integer,
  orders: integer,
});

/** One row a person and creator, the first ones in the order of the list. */
export const topCreators = {
  name: 'top-creators',
  sql: ({ tables, edition }) => `SELECT uid, creator AS entity, plays, ms, amount, quantity, orders FROM ${tables.creator_pairs}
    WHERE ${IN_RANGE} AND place <= ${edition.top} ORDER BY uid, place`,
  row: entryRow,
} satisfies Statistic;

/** One row a person with a discovered creator: how many, and the first of them in the person's order of creators. */
export const discoveries = {
  name: 'discoveries',
  sql: ({ tables }) => `SELECT uid, toInt64(count()) AS count, argMin(creator, place) AS top FROM ${tables.creator_pairs}
    WHERE ${IN_RANGE} AND discovered GROUP BY uid ORDER BY uid`,
  row: z.object({ uid: integer, count: integer, top: integer }),
} satisfies Statistic;
