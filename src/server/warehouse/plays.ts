import type { Warehouse } from './client';
import type { Scope } from './scope';

/** Writes one row of integers an event: who, when locally, what, and whether it counts. Everything after is integer work. */
export async function writePlays(warehouse: Warehouse, { tables }: Scope): Promise<void> {
  await warehouse.command(
    'plays',
    `INSERT INTO ${tables.plays}
    SELECT e.era, e.uid, e.t, e.day, e.hour, e.dur, e.amount_minor, e.units, e.skipped_currency, e.estimated, s.item, s.creator, s.collection, s.categories
    FROM ${tables.events} AS e INNER JOIN ${tables.subject_entities} AS s ON s.subject = e.subject`,
  );
}
