import type { Warehouse } from './client';
import type { Scope } from './scope';
import { counts, inWindow, SPELLINGS, timedEvents } from './timed-events';

/** A name as shown: NFC, white space at the ends removed and inside folded to one space (the Unicode property White_Space). */
const shown = (name: string) => String.raw`trimBoth(replaceRegexpAll(normalizeUTF8NFC(${name}), '[\\x{09}-\\x{0D}\\x{85}\\p{Z}]+', ' '))`;
/** Identity of an entity: a given id alone, else the shown form with case folded; the tag keeps an id and a name apart. */
const identity = (id: string, name: string) => `if(${id} != '', concat('i', ${id}), concat('n', caseFoldUTF8(${shown(name)})))`;
/** What to show of a spelling. Accepted events always carry a name. */
const label = (id: string, name: string) => `if(${name} != '', ${shown(name)}, ${id})`;

/**
 * Resolves every spelling in the events to an entity and names the entities by their most frequent spelling among the events that
 * count in the window, ties to the smallest by code point. Works on distinct spellings, not on events.
 */
export async function resolveEntities(warehouse: Warehouse, scope: Scope): Promise<void> {
  for (const kind of ['item', 'collection'] as const) await gatherUses(warehouse, scope, kind);
  await resolveCreators(warehouse, scope);
  for (const kind of ['item', 'collection'] as const) await resolveOwned(warehouse, scope, kind);
  await resolveCategories(warehouse, scope);
}

/** One row a pair of an item's (or collection's) spelling and its creator's: how many events of the window use it. */
async function gatherUses(warehouse: Warehouse, scope: Scope, kind: 'item' | 'collection'): Promise<void> {
  await warehouse.command(
    `${kind}-uses`,
    `INSERT INTO ${scope.tables[`${kind}_uses`]}
    SELECT ${SPELLINGS[kind]} AS spelling, any(e.${kind}_id), any(e.${kind}_name), any(e.creator_id), any(e.creator_name),
      countIf(${counts(scope)} AND ${inWindow(scope)})
    FROM ${timedEvents(scope)}
    GROUP BY spelling`,
  );
}

async function resolveCreators(warehouse: Warehouse, { tables }: Scope): Promise<void> {
  const spellings = `SELECT creator_id AS id, creator_name AS name, sum(uses) AS uses FROM ${tables.item_uses}
    WHERE creator_id != '' OR creator_name != '' GROUP BY creator_id, creator_name`;
  await nameEntities(warehouse, 'creators', tables.creators, spellings);
  await warehouse.command(
    'creator-spellings',
    `INSERT INTO ${tables.creator_spellings}
    SELECT reinterpretAsUInt128(sipHash128(s.id, s.name)), c.entity
    FROM (${spellings}) AS s INNER JOIN ${tables.creators} AS c ON c.identity = ${identity('s.id', 's.name')}`,
  );
}

/** Numbers entities by (shown name, identity) from rows of (id, name, uses). */
async function nameEntities(warehouse: Warehouse, name: string, table: string, spellings: string): Promise<void> {
  await warehouse.command(
    name,
    `INSERT INTO ${table}
    SELECT row_number() OVER (ORDER BY name, identity), name, id, identity
    FROM (
      SELECT identity, any(id) AS id, argMin(label, (-toInt64(uses), label)) AS name
      FROM (
        SELECT ${identity('s.id', 's.name')} AS identity, any(s.id) AS id, ${label('s.id', 's.name')} AS label, sum(s.uses) AS uses
        FROM (${spellings}) AS s GROUP BY identity, label
      )
      GROUP BY identity
    )`,
  );
}

/** Items and collections: without an id they are identified together with their creator; the shown creator is the one most often with them. */
async function resolveOwned(warehouse: Warehouse, { tables }: Scope, kind: 'item' | 'collection'): Promise<void> {
  const spelled = `SELECT u.spelling AS spelling, u.id AS id, ${label('u.id', 'u.name')} AS label, u.uses AS uses, c.entity AS creator,
      (${identity('u.id', 'u.name')}, if(u.id != '', 0, c.entity)) AS identity
    FROM ${tables[`${kind}_uses`]} AS u
    LEFT JOIN ${tables.creator_spellings} AS c ON c.spelling = reinterpretAsUInt128(sipHash128(u.creator_id, u.creator_name))
    WHERE u.id != '' OR u.name != ''`;
  // One row an entity; ties of spellings to the smallest, of creators to the first in the order of creators.
  const named = `SELECT row_number() OVER (ORDER BY name, identity) AS entity, name, id, creator, identity
    FROM (
      SELECT identity, any(id) AS id, argMin(label, (-toInt64(uses), label)) AS name
      FROM (SELECT identity, any(id) AS id, label, sum(uses) AS uses FROM (${spelled}) GROUP BY identity, label) GROUP BY identity
    ) AS names
    INNER JOIN (
      SELECT identity, argMinIf(creator, (-toInt64(uses), creator), creator > 0 AND uses > 0) AS creator
      FROM (SELECT identity, creator, sum(uses) AS uses FROM (${spelled}) GROUP BY identity, creator) GROUP BY identity
    ) AS owners USING (identity)`;
  await warehouse.command(`${kind}s`, `INSERT INTO ${tables[`${kind}s`]} SELECT entity, name, id, creator, identity FROM (${named})`);
  await warehouse.command(
    `${kind}-spellings`,
    `INSERT INTO ${tables[`${kind}_spellings`]}
    SELECT s.spelling, n.entity FROM (${spelled}) AS s INNER JOIN ${tables[`${kind}s`]} AS n ON n.identity = s.identity`,
  );
}

async function resolveCategories(warehouse: Warehouse, scope: Scope): Promise<void> {
  const { tables } = scope;
  await warehouse.command(
    'category-uses',
    `INSERT INTO ${tables.category_uses}
    SELECT ${SPELLINGS.categories} AS spelling, arrayDistinct(JSONExtract(any(e.categories), 'Array(String)')), countIf(${counts(scope)} AND ${inWindow(scope)})
    FROM ${timedEvents(scope)} WHERE e.categories != '' GROUP BY spelling`,
  );
  const spellings = `SELECT '' AS id, name, sum(uses) AS uses FROM ${tables.category_uses} ARRAY JOIN names AS name GROUP BY name`;
  await nameEntities(warehouse, 'categories', tables.categories, spellings);
  await warehouse.command(
    'category-spellings',
    `INSERT INTO ${tables.category_spellings}
    SELECT u.spelling, arraySort(groupUniqArray(c.entity))
    FROM (SELECT spelling, name FROM ${tables.category_uses} ARRAY JOIN names AS name) AS u
    INNER JOIN ${tables.categories} AS c ON c.identity = ${identity("''", 'u.name')}
    GROUP BY u.spelling`,
  );
}
