import { ENTRY, placed } from './creators';
import { ALL_MEASURES, COLUMN_OF, IN_RANGE, many } from './statistic';

const list = (name: string, column: 'item' | 'collection', measure: 'items' | 'collections') =>
  many(
    name,
    ENTRY,
    ({ tables, pack, edition }) => `SELECT *, ${placed('entity')} AS place FROM (
      SELECT uid, ${column} AS entity, ${ALL_MEASURES}, ${COLUMN_OF[pack.listMeasures[measure]]} AS value
      FROM ${tables.plays} WHERE era = 1 AND entity > 0 AND ${IN_RANGE} GROUP BY uid, entity
      ORDER BY uid, value DESC, plays DESC, entity LIMIT ${edition.top} BY uid
    )`,
  );

/** A person's first items by the list's measure, then plays, then the items' order. */
export const topItems = list('top-items', 'item', 'items');

/** ... and collections, ordered likewise. */
export const topCollections = list('top-collections', 'collection', 'collections');
