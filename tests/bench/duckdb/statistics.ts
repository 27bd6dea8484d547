import { comparisons } from './comparisons';
import type { Question } from './load';
import type { Group, Step } from './step';

const SUMS = 'sum(plays)::BIGINT AS plays, sum(ms)::BIGINT AS ms, sum(amount)::BIGINT AS amount, sum(quantity)::BIGINT AS quantity';
/** Distinct collections; a play without one is an order of its own. */
const ORDERS = 'count(DISTINCT collection) FILTER (collection > 0) + coalesce(sum(plays) FILTER (collection = 0), 0)::BIGINT AS orders';

const placed = (entity: string, measure: string) => `row_number() OVER (PARTITION BY uid ORDER BY ${measure} DESC, plays DESC, ${entity})`;

/** Members of each cohort above and at or above, for everybody's first five. */
const standings = (entity: 'creator' | 'category') => `CREATE TEMP TABLE ${entity}_standings AS
  SELECT uid, ${entity} AS entity, greater, at_or_above, "of" FROM (
    SELECT uid, ${entity}, place, rank() OVER above - 1 AS greater, count(*) OVER above AS at_or_above, count(*) OVER (PARTITION BY ${entity}) AS "of"
    FROM ${entity}_pairs WINDOW above AS (PARTITION BY ${entity} ORDER BY ms DESC)
  ) WHERE place <= 5`;

/** How many rows of a table each person has. */
const counted = (table: string) => `(SELECT uid, count(*) AS n FROM ${table} GROUP BY uid)`;

/** One good text a statistic; what several need is made once, in the order of need. */
export function statistics({ window, previous, minimum, minCohort, top }: Question): Step[] {
  const texts: readonly (readonly [Group, string])[] = [
    [
      'plays',
      `CREATE TEMP TABLE subject_sums AS
      SELECT uid, creator, item, collection, category_list, count(*)::INTEGER AS plays, sum(dur)::BIGINT AS ms, sum(amount)::BIGINT AS amount,
        sum(quantity)::INTEGER AS quantity, min(t) AS first_ms, arg_min(day, t) AS first_day
      FROM plays WHERE era = 1 GROUP BY ALL`,
    ],
    ['items', `CREATE TEMP TABLE item_pairs AS SELECT uid, item, ${SUMS}, ${ORDERS} FROM subject_sums WHERE item > 0 GROUP BY uid, item`],
    ['items', `CREATE TEMP TABLE top_items AS SELECT *, ${placed('item', 'plays')} AS place FROM item_pairs QUALIFY place <= ${top}`],
    [
      'collections',
      `CREATE TEMP TABLE collection_pairs AS
      SELECT uid, collection, ${SUMS}, 1 AS orders FROM subject_sums WHERE collection > 0 GROUP BY uid, collection`,
    ],
    [
      'collections',
      `CREATE TEMP TABLE top_collections AS SELECT *, ${placed('collection', 'ms')} AS place FROM collection_pairs QUALIFY place <= ${top}`,
    ],
    [
      'creators',
      `CREATE TEMP TABLE creator_pairs AS
      SELECT i.*, o.t IS NULL OR i.first_ms < o.t AS discovered, o.last_day, ${placed('creator', 'ms')} AS place
      FROM (
        SELECT uid, creator, ${SUMS}, ${ORDERS}, min(first_ms) AS first_ms, arg_min(first_day, first_ms) AS first_day
        FROM subject_sums WHERE creator > 0 GROUP BY uid, creator
      ) AS i LEFT JOIN (
        SELECT uid, creator, min(t) AS t, max(day) FILTER (day < ${window.fromDay}) AS last_day
        FROM plays WHERE era = 0 AND creator > 0 GROUP BY uid, creator
      ) AS o USING (uid, creator)`,
    ],
    ['creators', `CREATE TEMP TABLE top_creators AS SELECT * FROM creator_pairs WHERE place <= ${top}`],
    [
      'creators',
      `CREATE TEMP TABLE discoveries AS
      SELECT uid, count(*) AS count, arg_min(creator, place) AS top, arg_min(first_day, place) AS first
      FROM creator_pairs WHERE discovered GROUP BY uid`,
    ],
    [
      'categories',
      `CREATE TEMP TABLE category_pairs AS
      SELECT *, ${placed('category', 'ms')} AS place FROM (
        SELECT uid, category, ${SUMS}, ${ORDERS} FROM (
          SELECT s.*, unnest(g.entities) AS category FROM subject_sums AS s JOIN category_list_of AS g ON g.list = s.category_list
        ) GROUP BY uid, category
      )`,
    ],
    ['categories', `CREATE TEMP TABLE top_categories AS SELECT * FROM category_pairs WHERE place <= ${top}`],
    ['timeline', 'CREATE TEMP TABLE days AS SELECT uid, day AS key, sum(dur)::BIGINT AS value FROM plays WHERE era = 1 GROUP BY uid, day'],
    [
      'timeline',
      `CREATE TEMP TABLE months AS
      SELECT uid, year(make_date(key)) * 100 + month(make_date(key)) AS key, sum(value)::BIGINT AS value FROM days GROUP BY ALL`,
    ],
    ['timeline', 'CREATE TEMP TABLE weekdays AS SELECT uid, (key + 3) % 7 AS key, sum(value)::BIGINT AS value FROM days GROUP BY ALL'],
    [
      'timeline',
      'CREATE TEMP TABLE hours AS SELECT uid, hour AS key, sum(dur)::BIGINT AS value FROM plays WHERE era = 1 GROUP BY uid, hour',
    ],
    [
      'totals',
      `CREATE TEMP TABLE totals AS
      SELECT s.*, coalesce(o.n, 0) + loose AS orders, d.n AS active_days, coalesce(i.n, 0) AS items, coalesce(c.n, 0) AS creators,
        coalesce(o.n, 0) AS collections, coalesce(g.n, 0) AS categories, 0 AS skipped_currency,
        coalesce((b.since < ${window.fromDay})::INTEGER + (b.since < ${previous.fromDay})::INTEGER, 0) AS history,
        plays >= ${minimum.plays} AND coalesce(c.n, 0) >= ${minimum.creators} AS eligible
      FROM (
        SELECT uid, count(*) AS plays, sum(dur)::BIGINT AS ms, sum(amount)::BIGINT AS amount, sum(quantity)::BIGINT AS quantity,
          count(*) FILTER (collection = 0) AS loose, coalesce(sum(dur) FILTER (hour >= 22 OR hour < 5), 0)::BIGINT AS night,
          coalesce(sum(dur) FILTER (hour >= 5 AND hour < 10), 0)::BIGINT AS morning,
          coalesce(sum(dur) FILTER ((day + 3) % 7 >= 5), 0)::BIGINT AS weekend
        FROM plays WHERE era = 1 GROUP BY uid
      ) AS s
      LEFT JOIN ${counted('days')} AS d USING (uid) LEFT JOIN ${counted('item_pairs')} AS i USING (uid)
      LEFT JOIN ${counted('creator_pairs')} AS c USING (uid) LEFT JOIN ${counted('collection_pairs')} AS o USING (uid)
      LEFT JOIN ${counted('category_pairs')} AS g USING (uid)
      LEFT JOIN (SELECT uid, min(day) AS since FROM plays WHERE era <> 1 GROUP BY uid) AS b USING (uid)`,
    ],
    [
      'totals',
      `CREATE TEMP TABLE uncounted AS
      SELECT uid, count(*) AS count FROM plays WHERE era = 2 AND day >= ${window.fromDay} AND day < ${window.toDay} GROUP BY uid`,
    ],
    [
      'previous',
      `CREATE TEMP TABLE previous AS
      SELECT s.*, collections + loose AS orders, coalesce(g.n, 0) AS categories, 0 AS skipped_currency FROM (
        SELECT uid, count(*) AS plays, sum(dur)::BIGINT AS ms, sum(amount)::BIGINT AS amount, sum(quantity)::BIGINT AS quantity,
          count(*) FILTER (collection = 0) AS loose, count(DISTINCT day) AS active_days, count(DISTINCT item) FILTER (item > 0) AS items,
          count(DISTINCT creator) FILTER (creator > 0) AS creators, count(DISTINCT collection) FILTER (collection > 0) AS collections
        FROM plays WHERE era < 2 AND day >= ${previous.fromDay} AND day < ${previous.toDay} GROUP BY uid
      ) AS s LEFT JOIN (
        SELECT uid, count(DISTINCT category) AS n FROM (
          SELECT uid, unnest(g.entities) AS category FROM (
            SELECT DISTINCT uid, category_list FROM plays WHERE era < 2 AND day >= ${previous.fromDay} AND day < ${previous.toDay}
          ) AS l JOIN category_list_of AS g ON g.list = l.category_list
        ) GROUP BY uid
      ) AS g USING (uid)`,
    ],
    [
      'sessions',
      `CREATE TEMP TABLE sessions AS
      WITH marked AS (
        SELECT uid, t, dur,
          coalesce(t > 1800000 + max(t + dur) OVER (PARTITION BY uid ORDER BY t ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), false) AS begins
        FROM plays WHERE era = 1
      ), numbered AS (
        SELECT uid, t, dur, count_if(begins) OVER (PARTITION BY uid ORDER BY t) AS session FROM marked
      ), sessions AS (
        SELECT uid, min(t) AS start, count(*) AS events, sum(dur)::BIGINT AS value FROM numbered GROUP BY uid, session
      )
      SELECT * FROM sessions QUALIFY row_number() OVER (PARTITION BY uid ORDER BY value DESC, start) = 1`,
    ],
    [
      'obsession',
      `CREATE TEMP TABLE obsessions AS
      WITH daily AS MATERIALIZED (
        SELECT uid, item, day, count(*) AS plays, sum(dur)::BIGINT AS value FROM plays WHERE era = 1 AND item > 0 GROUP BY uid, item, day
      ), best AS (SELECT uid, max(row(plays, value)) AS best FROM daily GROUP BY uid)
      SELECT d.uid, d.item AS entity, d.day AS date, d.plays AS count
      FROM daily AS d JOIN best AS b ON b.uid = d.uid AND b.best = row(d.plays, d.value) JOIN item_pairs AS i ON i.uid = d.uid AND i.item = d.item
      QUALIFY row_number() OVER (PARTITION BY d.uid ORDER BY d.day, i.plays DESC, d.item) = 1`,
    ],
    [
      'first',
      `CREATE TEMP TABLE firsts AS
      SELECT uid, t AS start, item AS entity, creator AS owner
      FROM plays JOIN (SELECT uid, min(t) AS t FROM plays WHERE era = 1 GROUP BY uid) USING (uid, t) WHERE era = 1
      QUALIFY row_number() OVER (PARTITION BY uid ORDER BY item, creator) = 1`,
    ],
    [
      'race',
      `CREATE TEMP TABLE creator_months AS
      SELECT uid, creator, m.month, sum(dur)::BIGINT AS value, count(*) AS plays
      FROM plays JOIN (
        SELECT day, year(make_date(day)) * 100 + month(make_date(day)) AS month FROM (SELECT DISTINCT day FROM plays WHERE era = 1)
      ) AS m USING (day) WHERE era = 1 AND creator > 0 GROUP BY uid, creator, m.month`,
    ],
    ['creator standings', standings('creator')],
    ['category standings', standings('category')],
    [
      'overall',
      `CREATE TEMP TABLE overall AS
      SELECT uid, rank() OVER above - 1 AS greater, count(*) OVER above AS at_or_above, count(*) OVER () AS "of"
      FROM totals WHERE eligible WINDOW above AS (ORDER BY ms DESC)`,
    ],
    [
      'figures',
      `CREATE TEMP TABLE figures AS
      SELECT t.uid, t.eligible, [night / nullif(t.ms, 0), morning / nullif(t.ms, 0), weekend / nullif(t.ms, 0), c.first / nullif(t.ms, 0),
        CASE WHEN history > 0 THEN coalesce(c.discovered, 0) / t.plays END, CASE WHEN items > 0 THEN (t.plays - items) / t.plays END,
        s.value / 60000, active_days / ${window.toDay - window.fromDay}] AS figures
      FROM totals AS t JOIN sessions AS s USING (uid) LEFT JOIN (
        SELECT uid, sum(ms) FILTER (place = 1)::BIGINT AS first, sum(plays) FILTER (discovered)::BIGINT AS discovered
        FROM creator_pairs GROUP BY uid
      ) AS c USING (uid)`,
    ],
    [
      'figures',
      `CREATE TEMP TABLE figure_places AS
      SELECT uid, figure, rank() OVER (PARTITION BY figure ORDER BY value) - 1 AS less, count(*) OVER (PARTITION BY figure) AS "of"
      FROM (SELECT uid, unnest(range(1, 9)) AS figure, unnest(figures) AS value FROM figures WHERE eligible) WHERE value IS NOT NULL`,
    ],
  ];
  return [...texts, ...comparisons({ previous, minCohort })].map(([group, sql]) => ({ group, sql }));
}
