import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { HeartbeatState } from '@/intake/meaning';
import { type Beat, watchTime } from '@/intake/segment/watch-time';
import { parseEvent } from '@/model/parse-event';
import type { Db, Provider } from '../db/db';
import { batchStatements, type KeyedEvent } from '../events/insert';
import { lockStatements } from '../events/insert-statements';
import { RowBatch } from '../events/row-batch';
import { withoutErased } from '../people/erasures';

/** A viewing that was quiet for this long is over. */
const QUIET_MS = 15 * 60_000;
const VIEWINGS_AT_A_TIME = 200;
const ID_BYTES = 18;

/**
 * Makes events of the viewings that are over: one of each, with the time that was watched. Signs that come later, from a player that was
 * offline, make another event of what they add. Returns how many events that were. Safe to run at any time, also twice.
 */
export async function closeViewings(db: Db, nowMs: number, quietMs = QUIET_MS): Promise<number> {
  let events = 0;
  for (;;) {
    const quiet = await db.client.heartbeat.groupBy({
      by: ['source', 'viewing'],
      where: { part: null },
      having: { receivedAtMs: { _max: { lte: BigInt(nowMs - quietMs) } } },
      orderBy: [{ source: 'asc' }, { viewing: 'asc' }],
      take: VIEWINGS_AT_A_TIME,
    });
    if (quiet.length === 0) return events;
    for (const { source, viewing } of quiet) events += await closeOne(db, source, viewing, nowMs);
  }
}

async function closeOne(db: Db, source: string, viewing: string, nowMs: number): Promise<number> {
  const rows = await db.client.heartbeat.findMany({ where: { source, viewing }, orderBy: [{ atMs: 'asc' }, { messageId: 'asc' }] });
  const open = rows.filter((row) => row.part === null);
  const before = rows.filter((row) => row.part !== null);
  const [first] = open;
  if (first === undefined) return 0;
  const part = before.reduce((highest, row) => Math.max(highest, (row.part ?? 0) + 1), 0);
  const all = watchTime(rows.map(beatOf));
  const watchedMs = all.watchedMs - watchTime(before.map(beatOf)).watchedMs;
  const startMs = part === 0 ? (all.startMs ?? Number(first.atMs)) : Number(first.atMs);
  const batch = new RowBatch();
  if (watchedMs > 0) {
    const event = eventOf(first, part, startMs, watchedMs, factsOf(rows.map((row) => row.facts)));
    if (event !== null) batch.add(event);
  }
  const events = batch.count;
  const ids = JSON.stringify(open.map((row) => row.messageId));
  const kept = events === 0 ? [] : batchStatements(db.provider, batch.take(), nowMs);
  const counted = { sql: COUNTED[db.provider], args: [source, part, ids] };
  return withoutErased(db, async (erased, guard) => {
    const out = erased.has(first.userId);
    await db.transact([...guard, ...lockStatements(db.provider), ...(out ? [] : kept), counted], { durable: true });
    return out ? 0 : events;
  });
}

interface Row {
  readonly source: string;
  readonly userId: string;
  readonly viewing: string;
  readonly atMs: bigint;
  readonly positionMs: number;
  readonly state: string;
}

const beatOf = ({ atMs, positionMs, state }: Row): Beat => ({ atMs: Number(atMs), positionMs, state: state as HeartbeatState });

function eventOf({ source, userId, viewing }: Row, part: number, startMs: number, durationMs: number, facts: Facts): KeyedEvent | null {
  const digest = createHash('sha256').update(viewing).digest().toString('base64url', 0, ID_BYTES);
  const item = facts.item ?? { name: assetOf(viewing) };
  const parsed = parseEvent({ ...facts, item, userId, activity: 'watch', occurredAt: startMs, durationMs });
  return 'problem' in parsed ? null : { ...parsed.event, source, messageId: `view/${digest}/${part}` };
}

const viewingSchema = z.tuple([z.string(), z.string(), z.string()]);
const assetOf = (viewing: string): string => viewingSchema.parse(JSON.parse(viewing))[2];

const factsSchema = z.looseObject({ item: z.looseObject({ name: z.string() }).nullish() });
type Facts = z.output<typeof factsSchema>;

/** What is known of a video: the latest sign that names it, over what others say. */
function factsOf(texts: readonly (string | null)[]): Facts {
  const told = texts.flatMap((text) => (text === null ? [] : [factsSchema.parse(JSON.parse(text))]));
  return { ...told.at(-1), ...told.findLast(({ item }) => item) };
}

const COUNTED: Readonly<Record<Provider, string>> = {
  sqlite: 'UPDATE heartbeats SET part = ?2 WHERE source = ?1 AND part IS NULL AND message_id IN (SELECT value FROM json_each(?3))',
  postgresql:
    'UPDATE heartbeats SET part = $2::integer WHERE source = $1 AND part IS NULL AND message_id IN (SELECT jsonb_array_elements_text($3::jsonb))',
};
