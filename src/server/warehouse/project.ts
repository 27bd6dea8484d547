import { VISITOR } from '../../model/visitor';
import type { Warehouse } from './client';
import { literal } from './literal';
import { DAY_MS, type Scope } from './scope';
import type { ShardPlace } from './shards';
import type { Snapshot } from './snapshot';

/**
 * The snapshot's events of the pack's kinds, of all time until just after the window, as the engine reads them where they are kept. Visitors
 * (model/visit.ts) are in no figure but their own: nobody's standing changes because somebody tried a file.
 */
export function sourceEvents({ pack, window, edition }: Scope, { cutoff, source }: Snapshot, columns: string): string {
  // No zone is a whole day behind universal time.
  const endMs = (window.toDay + 1) * DAY_MS;
  const activities = pack.activities.map(literal).join(', ');
  const guest = edition.person === undefined ? '' : ` OR user_id = ${literal(edition.person)}`;
  return `SELECT ${columns} FROM ${source.events}
      WHERE id <= ${cutoff} AND activity IN (${activities}) AND occurred_at_ms < ${endMs}
        AND (NOT startsWith(user_id, ${literal(VISITOR)})${guest})`;
}

/** Local date of the start; shifted by a day so that integer division rounds down for the first hours of 1970 too. */
const LOCAL_DAY = `toInt32(intDiv(e.t + z.offset_ms + ${DAY_MS}, ${DAY_MS}) - 1)`;
const LOCAL_HOUR = `toUInt8(intDiv((e.t + z.offset_ms + ${DAY_MS}) % ${DAY_MS}, 3600000))`;

/** What an event is about, as sent. */
const SUBJECT = 'e.creator_id, e.creator_name, e.item_id, e.item_name, e.collection_id, e.collection_name, e.categories';

/** Whether an event counts at all; an absent duration is -1, an absent amount 0. */
function counts({ pack, edition }: Scope): string {
  if (pack.counts.by === 'duration') return `e.dur >= ${edition.minDurationMs ?? pack.counts.minDurationMs}`;
  return 'e.quantity >= 1 AND e.amount >= 0';
}

/**
 * Copies the events into the engine, each with its person, its local date and hour by the offset in force at its start, and whether
 * it counts. People must be settled before.
 */
export async function projectEvents(warehouse: Warehouse, scope: Scope, snapshot: Snapshot, place: ShardPlace): Promise<void> {
  const { tables, edition, window } = scope;
  // Without a currency the edition shows no money; with one, amounts in others (or in none) are left out and counted.
  const inCurrency = edition.currency === null ? '0' : 'e.has_amount = 1 AND e.currency = {currency:String}';
  const skipped = edition.currency === null ? '0' : 'e.has_amount = 1 AND e.currency != {currency:String}';
  const columns = `user_id, occurred_at_ms AS t, ifNull(duration_ms, -1) AS dur, ifNull(amount_minor, 0) AS amount,
        amount_minor IS NOT NULL AS has_amount, ifNull(currency, '') AS currency, quantity,
        ifNull(creator_id, '') AS creator_id, ifNull(creator_name, '') AS creator_name, ifNull(item_id, '') AS item_id,
        ifNull(item_name, '') AS item_name, ifNull(collection_id, '') AS collection_id,
        ifNull(collection_name, '') AS collection_name, ifNull(categories, '') AS categories, toUInt8(estimated != 0) AS estimated`;
  await warehouse.command(
    'project-events',
    `INSERT INTO ${tables.events}
    SELECT multiIf(NOT (${counts(scope)}), 2, day >= ${window.fromDay} AND day < ${window.toDay}, 1, 0), p.uid, e.t,
      ${LOCAL_DAY} AS day, ${LOCAL_HOUR}, greatest(e.dur, 0), if(${inCurrency}, e.amount, 0), e.quantity, ${skipped}, e.estimated,
      reinterpretAsUInt128(sipHash128(${SUBJECT})), ${SUBJECT}
    FROM (${sourceEvents(scope, snapshot, columns)}) AS e
    INNER JOIN ${tables.people} AS p ON p.user_id = e.user_id
    ASOF INNER JOIN ${tables.zone_offsets} AS z ON z.zone = p.zone AND z.from_ms <= e.t`,
    { currency: edition.currency ?? '', ...place },
  );
}
