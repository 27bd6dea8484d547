import type { Db, Provider } from '../db/db';
import type { Statement } from '../db/statement';
import { storeError } from '../db/store-error';
import { batchStatements } from '../events/insert';
import { lockStatements } from '../events/insert-statements';
import { RowBatch } from '../events/row-batch';
import { describeStatement } from '../people/describe';
import { withoutErased } from '../people/erasures';
import { leaveOutOfWorks } from '../people/leave-out';
import { resolveAliases } from './aliases';
import { deadLetterStatement } from './dead-letter-row';
import { mergePeople } from './merge-people';
import { applyRefund } from './refund';
import type { DeadLetter, Kept, Work } from './work';

/**
 * Stores the work of several requests in one transaction, then what needs the store's own word (merges, refunds). All is on the disk when
 * this resolves. When it throws, no event of the works is new that a repetition would not find again.
 */
export async function commitWork(db: Db, works: readonly Work[], nowMs: number): Promise<Kept[]> {
  try {
    return await withoutErased(db, async (people, guard) => {
      // Before and after names are resolved: what an erased id says must not be filed under anybody else.
      const named = leaveOutOfWorks(await resolveAliases(db, leaveOutOfWorks(works, people)), people);
      const { statements, counted } = statementsOf(db.provider, named, nowMs);
      const all = [...guard, ...lockStatements(db.provider), ...statements];
      const counts = statements.length === 0 ? [] : await db.transact(all, { durable: true });
      const offset = counts.length - statements.length;
      await afterwards(db, named, nowMs);
      return named.map((work, index) => {
        const statement = counted.get(work);
        const added = statement === undefined ? work.events.length : (counts[offset + statement] ?? 0);
        const erased = (works[index]?.events.length ?? 0) - work.events.length;
        return { added, duplicates: work.events.length - added, erased };
      });
    });
  } catch (error) {
    throw storeError(error, db.url) ?? error;
  }
}

/** The statements, and for each counted work which of them says how many of its events were new. */
function statementsOf(provider: Provider, works: readonly Work[], nowMs: number): { statements: Statement[]; counted: Map<Work, number> } {
  const statements: Statement[] = [];
  const counted = new Map<Work, number>();
  const together = new RowBatch();
  for (const work of works) {
    if (work.events.length === 0) continue;
    if (!work.counted) {
      for (const event of work.events) together.add(event);
      continue;
    }
    const own = new RowBatch();
    for (const event of work.events) own.add(event);
    statements.push(...batchStatements(provider, own.take(), nowMs));
    counted.set(work, statements.length - 1);
  }
  if (together.count > 0) statements.push(...batchStatements(provider, together.take(), nowMs));
  const people = describeStatement(
    provider,
    works.flatMap((work) => work.people),
    nowMs,
  );
  if (people.count > 0) statements.push(people.statement);
  const beats = works.flatMap(({ source, heartbeats }) => heartbeats.map((beat) => ({ source, beat })));
  if (beats.length > 0) statements.push({ sql: HEARTBEATS[provider], args: [JSON.stringify(beats.map(beatRow)), nowMs] });
  const dead = works.flatMap(({ source, dead: letters }) => letters.map((letter) => ({ source, letter })));
  if (dead.length > 0) statements.push(deadLetterStatement(provider, dead, nowMs));
  for (const key of new Set(works.flatMap(({ usedKey }) => usedKey ?? []))) statements.push({ sql: USED[provider], args: [key, nowMs] });
  return { statements, counted };
}

/** A letter goes when all that it said is stored: were the process to end before, it would be read again, which changes nothing. */
async function afterwards(db: Db, works: readonly Work[], nowMs: number): Promise<void> {
  for (const work of works) {
    const refused: DeadLetter[] = [];
    for (const { letter, ...merge } of work.merges) {
      const problem = await mergePeople(db, merge, nowMs);
      if (problem) refused.push(letter(problem));
    }
    for (const { letter, ...refund } of work.refunds) {
      const problem = await applyRefund(db, work.source, refund, nowMs);
      if (problem) refused.push(letter(problem));
    }
    const last: Statement[] = [];
    if (work.settled.length > 0) last.push({ sql: SETTLED[db.provider], args: [JSON.stringify(work.settled.map(Number))] });
    const letters = refused.map((letter) => ({ source: work.source, letter }));
    if (letters.length > 0) last.push(deadLetterStatement(db.provider, letters, nowMs));
    if (last.length > 0) await db.transact(last, { durable: true });
  }
}

type Beat = { source: string; beat: Work['heartbeats'][number] };

const beatRow = ({ source, beat }: Beat) => [
  source,
  beat.messageId,
  beat.userId,
  beat.viewing,
  beat.atMs,
  beat.positionMs,
  beat.state,
  beat.facts === null ? null : JSON.stringify(beat.facts),
];

const BEAT_COLUMNS = 'source, message_id, user_id, viewing, at_ms, position_ms, state, facts, received_at_ms';

const HEARTBEATS: Readonly<Record<Provider, string>> = {
  sqlite: `INSERT INTO heartbeats (${BEAT_COLUMNS})
    SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7, ?2
    FROM json_each(?1) WHERE true ON CONFLICT DO NOTHING`,
  postgresql: `INSERT INTO heartbeats (${BEAT_COLUMNS})
    SELECT row ->> 0, row ->> 1, row ->> 2, row ->> 3, (row ->> 4)::bigint, (row ->> 5)::integer, row ->> 6, row ->> 7, $2::bigint
    FROM jsonb_array_elements($1::jsonb) AS row ON CONFLICT DO NOTHING`,
};

const SETTLED: Readonly<Record<Provider, string>> = {
  sqlite: 'DELETE FROM dead_letters WHERE id IN (SELECT value FROM json_each(?1))',
  postgresql: 'DELETE FROM dead_letters WHERE id IN (SELECT value::bigint FROM jsonb_array_elements_text($1::jsonb))',
};

const USED: Readonly<Record<Provider, string>> = {
  sqlite: 'UPDATE write_keys SET last_used_at_ms = ?2 WHERE hash = ?1',
  postgresql: 'UPDATE write_keys SET last_used_at_ms = $2::bigint WHERE hash = $1',
};
