import { ENTRY, placed, STANDING, STANDINGS } from './creators';
import { ALL_MEASURES, COLUMN_OF, type Derivation, IN_RANGE, many } from './statistic';

/** One row a person and category in the window; an event of several categories is in each. Places as in creators' lists. */
export const fillCategoryPairs: Derivation = {
  name: 'fill-category-pairs',
  of: 'people',
  into: 'category_pairs',
  sql: ({ tables, pack }) => `SELECT uid, category, plays, ms, amount, quantity, orders, value, ${placed('category')}
    FROM (
      SELECT uid, category, ${ALL_MEASURES}, ${COLUMN_OF[pack.listMeasures.categories]} AS value
      FROM ${tables.plays} ARRAY JOIN categories AS category WHERE era = 1 AND ${IN_RANGE} GROUP BY uid, category
    )`,
};

/** One row a person and one of their first five categories: members of the category's cohort above, at or above, and all. */
export const fillCategoryStandings: Derivation = {
  name: 'fill-category-standings',
  of: 'cohort',
  into: 'category_standings',
  sql: ({ tables }) => `SELECT uid, category, greater, at_or_above, of FROM (
      SELECT uid, category, place, rank() OVER above - 1 AS greater, count() OVER above AS at_or_above, count() OVER (PARTITION BY category) AS of
      FROM ${tables.category_pairs} WINDOW above AS (PARTITION BY category ORDER BY value DESC)
    ) WHERE place <= ${STANDINGS}`,
};

/** The categories with a standing. */
export const categoryStandings = many(
  'category-standings',
  STANDING,
  ({ tables }) => `SELECT * FROM ${tables.category_standings} WHERE ${IN_RANGE}`,
);

/** A person's first categories. */
export const topCategories = many(
  'top-categories',
  ENTRY,
  ({ tables, edition }) => `SELECT *, category AS entity FROM ${tables.category_pairs} WHERE ${IN_RANGE} AND place <= ${edition.top}`,
);
