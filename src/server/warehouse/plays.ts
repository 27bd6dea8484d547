import type { Warehouse } from './client';
import type { Scope } from './scope';

/** Writes one row of integers an event: who, when locally, what, and whether it counts. Everything after is integer work. */
export async function writePlays(warehouse: Warehouse, { tables }: Scope): Promise<void> {
  await warehouse.command(
    'plays',
    `INSERT INTO ${tables.plays}
    SELECT e.era, e.uid, e.t, e.day, e.hour, e.dur, e.amount_minor, e.units, e.skipped_currency, i.entity, c.entity, o.entity, g.entities
    FROM ${tables.events} AS e
    LEFT JOIN ${tables.item_spellings} AS i ON i.spelling = e.item_spelling
    LEFT JOIN ${tables.creator_spellings} AS c ON c.spelling = e.creator_spelling
    LEFT JOIN ${tables.collection_spellings} AS o ON o.spelling = e.collection_spelling
    LEFT JOIN ${tables.category_list_spellings} AS g ON g.spelling = e.category_spelling`,
  );
}
