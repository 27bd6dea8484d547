import type { Step } from './step';

/** A name as shown. */
const shown = (name: string) => String.raw`trim(regexp_replace(nfc_normalize(${name}), '[\x{09}-\x{0D}\x{85}\p{Z}]+', ' ', 'g'))`;

/** The most frequent spelling of each identity, ties to the smallest; entities are numbered by shown name, then identity. */
const named = (kind: string, owner: string) => `CREATE TEMP TABLE ${kind}_entities AS
  SELECT row_number() OVER (ORDER BY name, id = '', id, owner, identity)::UINTEGER AS entity, * FROM (
    SELECT identity, any_value(id) AS id, arg_min(label, row(-total, label)) AS name FROM (
      SELECT identity, label, any_value(id) AS id, sum(uses) AS total FROM ${kind}_spelled GROUP BY ALL
    ) GROUP BY identity
  ) JOIN (${owner}) USING (identity)`;

const owned = (kind: 'item' | 'collection'): string[] => [
  `CREATE TEMP TABLE ${kind}_spelled AS
  SELECT s.${kind}_id AS id, s.${kind}_name AS spelled, s.creator_id, s.creator_name, ${shown(`s.${kind}_name`)} AS label, coalesce(c.entity, 0) AS creator,
    CASE WHEN s.${kind}_id <> '' THEN 'i' || s.${kind}_id ELSE 'n' || coalesce(c.entity, 0) || ' ' || lower(label) END AS identity, s.uses
  FROM (
    SELECT ${kind}_id, ${kind}_name, creator_id, creator_name, sum(uses) AS uses FROM spellings WHERE ${kind}_name <> '' GROUP BY ALL
  ) AS s LEFT JOIN creator_of AS c USING (creator_id, creator_name)`,
  named(
    kind,
    `SELECT identity, coalesce(arg_min(creator, row(-total, creator)) FILTER (creator > 0 AND total > 0), 0) AS owner FROM (
      SELECT identity, creator, sum(uses) AS total FROM ${kind}_spelled GROUP BY ALL
    ) GROUP BY identity`,
  ),
  `CREATE TEMP TABLE ${kind}_of AS
  SELECT s.id AS ${kind}_id, s.spelled AS ${kind}_name, creator_id, creator_name, entity FROM ${kind}_spelled AS s JOIN ${kind}_entities USING (identity)`,
];

const texts = [
  // One row a distinct way in which an event names what it is about: thousands of times fewer than events.
  `CREATE TEMP TABLE spellings AS
  SELECT item_id, item_name, creator_id, creator_name, collection_id, collection_name, categories, count(*) FILTER (era = 1) AS uses
  FROM events GROUP BY ALL`,
  `CREATE TEMP TABLE creator_spelled AS
  SELECT creator_id AS id, creator_name AS spelled, ${shown('creator_name')} AS label,
    CASE WHEN creator_id <> '' THEN 'i' || creator_id ELSE 'n' || lower(label) END AS identity, uses
  FROM (SELECT creator_id, creator_name, sum(uses) AS uses FROM spellings WHERE creator_name <> '' GROUP BY ALL)`,
  named('creator', 'SELECT DISTINCT identity, 0 AS owner FROM creator_spelled'),
  `CREATE TEMP TABLE creator_of AS
  SELECT s.id AS creator_id, s.spelled AS creator_name, entity FROM creator_spelled AS s JOIN creator_entities USING (identity)`,
  ...owned('item'),
  ...owned('collection'),
  `CREATE TEMP TABLE category_lists AS
  SELECT categories, unnest(list_distinct(from_json(categories, '["VARCHAR"]'))) AS spelled, sum(uses) AS uses FROM spellings GROUP BY categories`,
  `CREATE TEMP TABLE category_spelled AS
  SELECT '' AS id, spelled, ${shown('spelled')} AS label, 'n' || lower(label) AS identity, sum(uses) AS uses FROM category_lists GROUP BY spelled`,
  named('category', 'SELECT DISTINCT identity, 0 AS owner FROM category_spelled'),
  `CREATE TEMP TABLE category_list_of AS
  SELECT row_number() OVER () AS list, categories, list(DISTINCT n.entity) AS entities
  FROM category_lists AS l JOIN category_spelled AS s USING (spelled) JOIN category_entities AS n USING (identity) GROUP BY categories`,
  `CREATE TEMP TABLE subjects AS
  SELECT s.*, coalesce(c.entity, 0)::UINTEGER AS creator, coalesce(i.entity, 0)::UINTEGER AS item, coalesce(o.entity, 0)::UINTEGER AS collection,
    coalesce(g.list, 0)::UINTEGER AS category_list
  FROM spellings AS s LEFT JOIN creator_of AS c USING (creator_id, creator_name)
  LEFT JOIN item_of AS i USING (item_id, item_name, creator_id, creator_name)
  LEFT JOIN collection_of AS o USING (collection_id, collection_name, creator_id, creator_name)
  LEFT JOIN category_list_of AS g USING (categories)`,
];

/** Spellings to entities and their shown names. DuckDB has no case folding; lower case stands in for it. */
export const entities: readonly Step[] = [
  ...texts.map((sql): Step => ({ group: 'entities', sql })),
  {
    group: 'plays',
    sql: `CREATE TEMP TABLE plays AS
    SELECT era, uid, t, day, hour, dur, amount, quantity, creator, item, collection, category_list
    FROM events JOIN subjects USING (item_id, item_name, creator_id, creator_name, collection_id, collection_name, categories)`,
  },
];
