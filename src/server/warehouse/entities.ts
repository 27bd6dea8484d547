import type { Warehouse } from './client';
import type { Scope } from './scope';

/** A name as shown: NFC, white space at the ends removed and inside folded to one space (the Unicode property White_Space). */
const shown = (name: string) => String.raw`trimBoth(replaceRegexpAll(normalizeUTF8NFC(${name}), '[\\x{09}-\\x{0D}\\x{85}\\p{Z}]+', ' '))`;

type Kind = 'creator' | 'item' | 'collection' | 'category';
const TABLES = { creator: 'creators', item: 'items', collection: 'collections', category: 'categories' } as const;

/**
 * Resolves every spelling in the events to an entity and names the entities by their most frequent spelling among the events that
 * count in the window, ties to the smallest by code point. Works on distinct spellings, not on events.
 */
export async function resolveEntities(warehouse: Warehouse, scope: Scope): Promise<void> {
  for (const kind of ['creator', 'item', 'collection'] as const) {
    await gatherUses(warehouse, scope, kind);
    await resolve(warehouse, scope, kind);
  }
  await gatherCategories(warehouse, scope);
  await resolve(warehouse, scope, 'category');
  await resolveLists(warehouse, scope);
}

/** One row a spelling: how many counted events of the window use it. A creator's own spelling is not asked for. */
async function gatherUses(warehouse: Warehouse, { tables }: Scope, kind: 'creator' | 'item' | 'collection'): Promise<void> {
  await warehouse.command(
    `${kind}-uses`,
    `INSERT INTO ${tables[`${kind}_uses`]}
    SELECT ${kind}_spelling AS spelling, any(${kind}_id), any(${kind}_name), ${kind === 'creator' ? 0 : 'any(creator_spelling)'}, countIf(era = 1)
    FROM ${tables.events} WHERE spelling != 0 GROUP BY spelling`,
  );
}

/** Distinct lists of categories, and from them one row a category's spelling. A name twice in one event is one use. */
async function gatherCategories(warehouse: Warehouse, { tables }: Scope): Promise<void> {
  await warehouse.command(
    'category-lists',
    `INSERT INTO ${tables.category_lists}
    SELECT category_spelling AS spelling, arrayDistinct(JSONExtract(any(categories), 'Array(String)')), countIf(era = 1)
    FROM ${tables.events} WHERE spelling != 0 GROUP BY spelling`,
  );
  await warehouse.command(
    'category-uses',
    `INSERT INTO ${tables.category_uses}
    SELECT reinterpretAsUInt128(sipHash128(name)), '', name, 0, sum(uses) FROM ${tables.category_lists} ARRAY JOIN names AS name GROUP BY name`,
  );
}

/**
 * Identity: a given id alone, else the shown form with case folded together with the creator (if the kind has one); the tag keeps an
 * id and a name apart. Entities are numbered by shown name, then identity (ids first), then creator.
 */
async function resolve(warehouse: Warehouse, { tables }: Scope, kind: Kind): Promise<void> {
  const [uses, spelled, entities, spellings] = [
    tables[`${kind}_uses`],
    tables[`${kind}_spelled`],
    tables[TABLES[kind]],
    tables[`${kind}_spellings`],
  ];
  await warehouse.command(
    `${kind}-identities`,
    `INSERT INTO ${spelled}
    SELECT u.spelling,
      reinterpretAsUInt128(sipHash128(if(u.id != '', concat('i', u.id), concat('n', caseFoldUTF8(label))), if(u.id != '', 0, c.entity))),
      u.id, ${shown('u.name')} AS label, c.entity, u.uses
    FROM ${uses} AS u LEFT JOIN ${tables.creator_spellings} AS c ON c.spelling = u.creator_spelling`,
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

async function resolveLists(warehouse: Warehouse, { tables }: Scope): Promise<void> {
  await warehouse.command(
    'category-list-spellings',
    `INSERT INTO ${tables.category_list_spellings}
    SELECT l.spelling, arraySort(groupUniqArray(s.entity))
    FROM (SELECT spelling, reinterpretAsUInt128(sipHash128(name)) AS one FROM ${tables.category_lists} ARRAY JOIN names AS name) AS l
    INNER JOIN ${tables.category_spellings} AS s ON s.spelling = l.one
    GROUP BY l.spelling`,
  );
}
