import type { Problem, Refund } from '@/intake/meaning';
import { MAX_LINES, orderLineId } from '@/intake/segment/commerce';
import { minorUnitDigits } from '@/model/currency';
import type { Db, Provider } from '../db/db';
import type { Statement } from '../db/statement';
import { batchStatements } from '../events/insert';
import { lockStatements } from '../events/insert-statements';
import { RowBatch } from '../events/row-batch';
import { withoutErased } from '../people/erasures';
import { type OrderLine, returnLines } from './return-lines';

/** What a line of an order becomes that went back whole: no pack counts it. Its id stays taken, so that the order sent again adds nothing. */
const RETURNED = 'returned';
const REFUND = 'refund';

/**
 * Takes what went back out of its order: whole lines become "returned", others lose units or money, and the refund is kept as an event, by
 * whose id the same one is known when it comes again. A problem: the order is not here (yet).
 */
export async function applyRefund(db: Db, source: string, refund: Refund, nowMs: number): Promise<Problem | null> {
  const known = await db.client.event.findUnique({
    where: { source_messageId: { source, messageId: refund.messageId } },
    select: { id: true },
  });
  if (known !== null) return null;
  const messageIds = Array.from({ length: MAX_LINES }, (_, line) => orderLineId(refund.orderId, line));
  const rows = await db.client.event.findMany({ where: { source, messageId: { in: messageIds } } });
  const [first] = rows;
  if (first === undefined) return { code: 'unknown_order', message: `properties.order_id: order "${refund.orderId}" is not known` };
  const lines = rows
    .map((row): OrderLine & { id: bigint } => ({
      id: row.id,
      place: messageIds.indexOf(row.messageId),
      itemId: row.itemId,
      itemName: row.itemName,
      quantity: row.activity === RETURNED ? 0 : row.quantity,
      amountMinor: row.amountMinor === null ? null : Number(row.amountMinor),
    }))
    .sort((a, b) => a.place - b.place);
  const { currency, userId } = first;
  const total = refund.total === null ? null : Math.round(refund.total * 10 ** minorUnitDigits(currency ?? 'EUR'));
  const left = returnLines(lines, { lines: refund.lines, totalMinor: total });
  const statements: Statement[] = [...lockStatements(db.provider)];
  for (const { id, quantity, amountMinor, place } of left) {
    const before = lines.find((line) => line.place === place);
    if (before?.quantity === quantity && before.amountMinor === amountMinor) continue;
    const whole = quantity === 0;
    const args = whole ? [Number(id), RETURNED, null, null] : [Number(id), null, quantity, amountMinor];
    for (const sql of REVISE[db.provider]) statements.push({ sql, args: sql.includes('activity') ? args : args.slice(0, 1) });
    if (db.provider === 'sqlite') statements.push({ sql: COUNT_ON, args: [] });
  }
  const kept = new RowBatch();
  kept.add({
    source,
    messageId: refund.messageId,
    userId,
    activity: REFUND,
    occurredAt: Math.max(0, refund.atMs),
    currency,
    amountMinor: total === null ? null : -Math.abs(total),
    collection: { id: refund.orderId, name: `Order ${refund.orderId}` },
  });
  statements.push(...batchStatements(db.provider, kept.take(), nowMs));
  await withoutErased(db, async (erased, guard) => {
    if (!erased.has(userId)) await db.transact([...guard, ...statements], { durable: true });
  });
  return null;
}

/** An event that changes gets a new id, as if it had just come; a server that follows takes the old one out. */
const NOTE = (id: string) => `INSERT INTO warehouse_changes (user_id, event_id)
  SELECT user_id, id FROM events WHERE id = ${id} AND EXISTS (SELECT 1 FROM warehouse_cursors)`;
const COUNT_ON = "UPDATE sqlite_sequence SET seq = seq + 1 WHERE name = 'events'";

const REVISE: Readonly<Record<Provider, readonly string[]>> = {
  sqlite: [
    NOTE('?1'),
    `UPDATE events SET activity = coalesce(?2, activity), quantity = coalesce(?3, quantity), amount_minor = coalesce(?4, amount_minor),
       id = (SELECT seq + 1 FROM sqlite_sequence WHERE name = 'events') WHERE id = ?1`,
  ],
  postgresql: [
    NOTE('$1::bigint'),
    `UPDATE events SET activity = coalesce($2::text, activity), quantity = coalesce($3::integer, quantity),
       amount_minor = coalesce($4::bigint, amount_minor), id = nextval(pg_get_serial_sequence('events', 'id')) WHERE id = $1::bigint`,
  ],
};
