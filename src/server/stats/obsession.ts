import { ALL_MEASURES, COLUMN_OF, type Derivation, IN_RANGE, measured, one } from './statistic';

/** The rows a person, item and local date with the person's most plays, and of those with the greatest main measure: nearly always one. */
export const fillObsessions: Derivation = {
  name: 'fill-obsessions',
  of: 'people',
  into: 'obsessions',
  // Both in one number, because a tuple's maximum costs many times as much; the shift makes every value positive.
  sql: ({ tables, pack }) => `WITH daily AS (
      SELECT uid, item, day, toInt64(count()) AS plays,
        bitOr(bitShiftLeft(toUInt128(plays), 64), toUInt128(toInt128(${measured(pack.mainMeasure)}) + ${2n ** 63n})) AS key
      FROM ${tables.plays} WHERE era = 1 AND item > 0 AND ${IN_RANGE} GROUP BY uid, item, day
    )
    SELECT d.uid, d.item, d.day, d.plays FROM daily AS d
    INNER JOIN (SELECT uid, max(key) AS key FROM daily GROUP BY uid) AS best ON best.uid = d.uid AND best.key = d.key`,
};

/** The item and local date with most plays; ties to the greater main measure, the earlier date, then the person's order of items. */
export const obsession = one(
  'obsession',
  ['entity', 'date', 'count'],
  ({ tables, pack }) => `SELECT o.uid AS uid, o.item AS entity, o.day AS date, o.plays AS count
    FROM (SELECT * FROM ${tables.obsessions} WHERE ${IN_RANGE}) AS o
    INNER JOIN (
      SELECT uid, item, ${ALL_MEASURES}, ${COLUMN_OF[pack.listMeasures.items]} AS value FROM ${tables.plays}
      WHERE era = 1 AND ${IN_RANGE} AND (uid, item) IN (SELECT uid, item FROM ${tables.obsessions} WHERE ${IN_RANGE}) GROUP BY uid, item
    ) AS i ON i.uid = o.uid AND i.item = o.item
    ORDER BY uid, date, i.value DESC, i.plays DESC, entity LIMIT 1 BY uid`,
);
