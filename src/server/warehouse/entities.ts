import type { Warehouse } from './client';
import type { Scope } from './scope';

/** A name as shown: NFC, white space at the ends removed and inside folded to one space (the Unicode property White_Space). */
const shown = (name: string) => String.raw`trimBoth(replaceRegexpAll(normalizeUTF8NFC(${name}), '[\\x{09}-\\x{0D}\\x{85}\\p{Z}]+', ' '))`;

type Kind = 'creator' | 'item' | 'collection' | 'category';
const TABLES = { creator: 'creators', item: 'items', collection: 'collections', category: 'categories' } as const;

/**
 * Resolves what the events are about to entities and names those by their most frequent spelling among the events that count in the
 * window, ties to the smallest by code point. Works on distinct subjects, not on events.
 */
export async function resolveEntities(warehouse: Warehouse, scope: Scope): Promise<void> {
  await gatherSubjects(warehouse, scope);
  for (const kind of ['creator', 'item', 'collection'] as const) await resolve(warehouse, scope, kind, usesOf(scope, kind));
  await resolveCategories(warehouse, scope);
  await joinSubjects(warehouse, scope);
}

const hashed = (...parts: string[]) => `reinterpretAsUInt128(sipHash128(${parts.join(', ')}))`;

async function gatherSubjects(warehouse: Warehouse, { tables }: Scope): Promise<void> {
  const texts = ['creator_id', 'creator_name', 'item_id', 'item_name', 'collection_id', 'collection_name', 'categories'];
  const spelling = (name: string, ...parts: string[]) => `if(${name} = '', toUInt128(0), ${hashed(...parts)})`;
  await warehouse.command(
    'subjects',
    `INSERT INTO ${tables.subjects}
    SELECT subject, ${spelling('creator_name', 'creator_id', 'creator_name')},
      ${spelling('item_name', 'item_id', 'item_name', 'creator_id', 'creator_name')},
      ${spelling('collection_name', 'collection_id', 'collection_name', 'creator_id', 'creator_name')},
      ${spelling('categories', 'categories')}, ${texts.join(', ')}, uses
    FROM (
      SELECT subject, ${texts.map((text) => `any(e.${text}) AS ${text}`).join(', ')}, countIf(era = 1) AS uses
      FROM ${tables.events} AS e GROUP BY subject
    )`,
  );
}

/** One row a spelling: how many counted events of the window use it. A creator's own spelling is not asked for. */
const usesOf = ({ tables }: Scope, kind: 'creator' | 'item' | 'collection') =>
  `SELECT ${kind}_spelling AS spelling, any(${kind}_id) AS id, any(${kind}_name) AS name,
      ${kind === 'creator' ? 'toUInt128(0)' : 'any(creator_spelling)'} AS owner_spelling, sum(s.uses) AS uses
    FROM ${tables.subjects} AS s WHERE spelling != 0 GROUP BY spelling`;

/** Distinct lists of categories, and from them one row a category's spelling. A name twice in one event is one use. */
async function resolveCategories(warehouse: Warehouse, scope: Scope): Promise<void> {
  const { tables } = scope;
  await warehouse.command(
    'category-lists',
    `INSERT INTO ${tables.category_lists}
    SELECT category_spelling AS spelling, arrayDistinct(JSONExtract(any(categories), 'Array(String)')), sum(uses)
    FROM ${tables.subjects} WHERE spelling != 0 GROUP BY spelling`,
  );
  const each = `FROM ${tables.category_lists} AS l ARRAY JOIN names AS name`;
  await resolve(
    warehouse,
    scope,
    'category',
    `SELECT ${hashed('name')} AS spelling, '' AS id, name, toUInt128(0) AS owner_spelling, sum(l.uses) AS uses ${each} GROUP BY name`,
  );
  await warehouse.command(
    'category-list-spellings',
    `INSERT INTO ${tables.category_list_spellings}
    SELECT l.spelling, arraySort(groupUniqArray(s.entity)) FROM (SELECT spelling, ${hashed('name')} AS one ${each}) AS l
    INNER JOIN ${tables.category_spellings} AS s ON s.spelling = l.one GROUP BY l.spelling`,
  );
}

/** The entities of every subject, so that an event is joined once. */
async function joinSubjects(warehouse: Warehouse, { tables }: Scope): Promise<void> {
  await warehouse.command(
    'subject-entities',
    `INSERT INTO ${tables.subject_entities}
    SELECT s.subject, i.entity, c.entity, o.entity, g.entities
    FROM ${tables.subjects} AS s
    LEFT JOIN ${tables.item_spellings} AS i ON i.spelling = s.item_spelling
    LEFT JOIN ${tables.creator_spellings} AS c ON c.spelling = s.creator_spelling
    LEFT JOIN ${tables.collection_spellings} AS o ON o.spelling = s.collection_spelling
    LEFT JOIN ${tables.category_list_spellings} AS g ON g.spelling = s.category_spelling`,
  );
}

/**
 * `uses` selects one row a spelling.
 *
 * Identity: a given id alone, else the shown form with case folded together with the creator (if the kind has one); the tag keeps an
 * id and a name apart. Entities are numbered by shown name, then identity (ids first), then creator.
 */
async function resolve(warehouse: Warehouse, { tables }: Scope, kind: Kind, uses: string): Promise<void> {
  const [spelled, entities, spellings] = [tables[`${kind}_spelled`], tables[TABLES[kind]], tables[`${kind}_spellings`]];
  await warehouse.command(
    `${kind}-identities`,
    `INSERT INTO ${spelled}
    SELECT u.spelling,
      reinterpretAsUInt128(sipHash128(if(u.id != '', concat('i', u.id), concat('n', caseFoldUTF8(label))), if(u.id != '', 0, c.entity))),
      u.id, ${shown('u.name')} AS label, c.entity, u.uses
    FROM (${uses}) AS u LEFT JOIN ${tables.creator_spellings} AS c ON c.spelling = u.owner_spelling`,
  );
  // Most entities are spelled one way by one creator: only the spellings of the others are counted.
  const plain = 'min(label) = max(label) AND min(creator) = max(creator)';
  const several = `identity IN (SELECT identity FROM ${spelled} GROUP BY identity HAVING NOT (${plain}))`;
  const most = (
    column: string,
    condition: string,
  ) => `SELECT identity, any(given) AS id, argMin(${column}, (-toInt64(total), ${column})) AS chosen
        FROM (SELECT identity, any(id) AS given, ${column}, sum(uses) AS total FROM ${spelled} WHERE ${several} GROUP BY identity, ${column})
        WHERE ${condition} GROUP BY identity`;
  await warehouse.command(
    `${kind}-names`,
    `INSERT INTO ${entities}
    SELECT row_number() OVER (ORDER BY name, id = '', id, owner, identity), name, id, owner, identity FROM (
      SELECT identity, any(s.id) AS id, any(label) AS name, any(creator) AS owner FROM ${spelled} AS s GROUP BY identity HAVING ${plain}
      UNION ALL
      SELECT n.identity AS identity, n.id AS id, n.chosen AS name, o.chosen AS owner
      FROM (${most('label', '1')}) AS n LEFT JOIN (${most('creator', 'creator > 0 AND total > 0')}) AS o ON o.identity = n.identity
    )`,
  );
  await warehouse.command(
    `${kind}-spellings`,
    `INSERT INTO ${spellings} SELECT s.spelling, n.entity FROM ${spelled} AS s INNER JOIN ${entities} AS n ON n.identity = s.identity`,
  );
}
