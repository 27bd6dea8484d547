import { type Derivation, IN_RANGE, many } from './statistic';

/** Whom a person loves: the first so many creators. What belongs to that: the first so many. */
const LOVED = 5;
const PLAYED = 20;
/** How many others a creator leads to. */
const NEAREST = 20;
/** How many of them a person is told. */
const TOLD = 3;

/** Creators that enough people have among their first so many, with how many. */
const those = (pairs: string, places: number, minCohort: number) =>
  `SELECT creator, toInt64(count()) AS people FROM ${pairs} WHERE place <= ${places} GROUP BY creator HAVING people >= ${minCohort}`;

/** One row a creator and one of the others that go with it, by the cosine of the two groups (model/recap.ts); groups that may not speak are in none. */
export const fillNeighbours: Derivation = {
  name: 'fill-neighbours',
  of: 'cohort',
  into: 'neighbours',
  fact: 'mayLove',
  sql: ({ tables, edition: { minCohort } }) => {
    const pairs = tables.creator_pairs;
    return `SELECT p.one, p.other, toUInt64(intDiv(toUInt128(p.together) * p.together * 1000000, toUInt128(l.people) * o.people)) AS weight, p.together
    FROM (
      SELECT one, other, toInt64(count()) AS together FROM (
        SELECT arrayJoin(groupArrayIf(creator, place <= ${LOVED})) AS one, groupArray(creator) AS played FROM ${pairs}
        WHERE place <= ${PLAYED} AND creator GLOBAL IN (SELECT creator FROM (${those(pairs, PLAYED, minCohort)})) GROUP BY uid
      ) ARRAY JOIN played AS other WHERE one != other GROUP BY one, other HAVING together >= ${minCohort}
    ) AS p
    INNER JOIN (${those(pairs, LOVED, minCohort)}) AS l ON l.creator = p.one
    INNER JOIN (${those(pairs, PLAYED, minCohort)}) AS o ON o.creator = p.other
    ORDER BY one, weight DESC, together DESC, other LIMIT ${NEAREST} BY one`;
  },
};

/** What a person with a recap may love next: creators never met that their first five lead to, the likeliest first, and through whom. */
export const mayLove = many(
  'may-love',
  ['place', 'entity', 'through', 'also', 'people'],
  ({ tables }) => `SELECT uid, other AS entity, row_number() OVER (PARTITION BY uid ORDER BY score DESC, size DESC, other) AS place,
      reasons[1].3 AS through, if(size > 1, reasons[2].3, 0) AS also, reasons[1].4 AS people
    FROM (
      SELECT f.uid AS uid, n.other AS other, sum(n.weight) AS score, count() AS size,
        arraySort(groupArray((-toInt64(n.weight), f.place, f.creator, n.together))) AS reasons
      FROM (
        SELECT uid, creator, place FROM ${tables.creator_pairs}
        WHERE ${IN_RANGE} AND place <= ${LOVED} AND uid IN (SELECT uid FROM ${tables.totals} WHERE ${IN_RANGE} AND eligible)
      ) AS f INNER JOIN ${tables.neighbours} AS n ON n.creator = f.creator
      WHERE (uid, other) NOT IN (SELECT uid, creator FROM ${tables.plays} WHERE ${IN_RANGE} AND creator > 0)
      GROUP BY uid, other ORDER BY uid, score DESC, size DESC, other LIMIT ${TOLD} BY uid
    )`,
);
