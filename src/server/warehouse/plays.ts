import type { Warehouse } from './client';
import type { Scope } from './scope';
import { counts, inWindow, LOCAL_DAY, LOCAL_HOUR, SPELLINGS, timedEvents } from './timed-events';

/** Writes one row of integers an event: who, when locally, what, and whether it counts. Everything after is integer work. */
export async function writePlays(warehouse: Warehouse, scope: Scope): Promise<void> {
  const { tables, edition } = scope;
  // Without a currency the edition shows no money; with one, amounts in others (or in none) are left out and counted.
  const inCurrency = edition.currency === null ? '0' : 'e.has_amount = 1 AND e.currency = {currency:String}';
  const skipped = edition.currency === null ? '0' : 'e.has_amount = 1 AND e.currency != {currency:String}';
  await warehouse.command(
    'plays',
    `INSERT INTO ${tables.plays}
    SELECT multiIf(NOT (${counts(scope)}), 2, ${inWindow(scope)}, 1, 0), p.uid, e.t, ${LOCAL_DAY}, ${LOCAL_HOUR}, greatest(e.dur, 0),
      if(${inCurrency}, e.amount, 0), e.quantity, ${skipped}, i.entity, c.entity, o.entity, g.entities
    FROM ${timedEvents(scope)}
    LEFT JOIN ${tables.item_spellings} AS i ON i.spelling = ${SPELLINGS.item}
    LEFT JOIN ${tables.creator_spellings} AS c ON c.spelling = ${SPELLINGS.creator}
    LEFT JOIN ${tables.collection_spellings} AS o ON o.spelling = ${SPELLINGS.collection}
    LEFT JOIN ${tables.category_spellings} AS g ON g.spelling = ${SPELLINGS.categories}`,
    { currency: edition.currency ?? '' },
  );
}
