import { entryRow } from './creators';
import { ALL_MEASURES, COLUMN_OF, IN_RANGE, type Statistic } from './statistic';

const list = (name: string, column: 'item' | 'collection', measure: 'items' | 'collections') =>
  ({
    name,
    sql: ({ tables, pack, edition }) => `SELECT uid, ${column} AS entity, ${ALL_MEASURES}
    FROM ${tables.plays} WHERE era = 1 AND ${column} > 0 AND ${IN_RANGE} GROUP BY uid, ${column}
    ORDER BY uid, ${COLUMN_OF[pack.listMeasures[measure]]} DESC, plays DESC, ${column} LIMIT ${edition.top} BY uid`,
    row: entryRow,
  }) satisfies Statistic;

/** One row a person and item, the first ones by the list's measure, then plays, then the items' order. */
export const topItems = list('top-items', 'item', 'items');

/** One row a person and collection, ordered likewise. */
export const topCollections = list('top-collections', 'collection', 'collections');
