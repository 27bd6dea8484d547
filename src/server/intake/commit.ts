import type { Db, Provider } from '../db/db';
import type { Statement } from '../db/statement';
import { storeError } from '../db/store-error';
import { UnexpectedRows } from '../db/unexpected-rows';
import { batchStatements } from '../events/insert';
import { lockStatements } from '../events/insert-statements';
import { RowBatch } from '../events/row-batch';
import { describeStatement } from '../people/describe';
import { withoutErased } from '../people/erasures';
import { leaveOutOfWorks } from '../people/leave-out';
import { resolveAliases } from './aliases';
import { deadLetterStatements } from './dead-letter-row';
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
      const added = await storeRows(db, guard, named, nowMs);
      await afterwards(db, named, nowMs);
      return named.map((work, index) => {
        const isNew = added.get(work) ?? work.events.length;
        const erased = (works[index]?.events.length ?? 0) - work.events.length;
        return { added: isNew, duplicates: work.events.length - isNew, erased };
      });
    });
  } catch (error) {
    throw storeError(error, db.url) ?? error;
  }
}

/** How many of their events were new, for the works that want to know and had any that were not. */
async function storeRows(db: Db, guard: readonly Statement[], works: readonly Work[], nowMs: number): Promise<Map<Work, number>> {
  const before = [...guard, ...lockStatements(db.provider)];
  const full = works.filter(({ events }) => events.length > 0);
  const counted = full.filter((work) => work.counted);
  const rows = (some: readonly Work[]) => eventStatements(db.provider, some, nowMs);
  const others = [...rows(full.filter((work) => !work.counted)), ...besideEvents(db.provider, works, nowMs)];
  const added = new Map<Work, number>();
  const store = async (statements: readonly Statement[]) =>
    statements.length === 0 ? [] : (await db.transact([...before, ...statements], { durable: true })).slice(before.length);

  if (counted.length > 1) {
    try {
      // One statement for all, which only says how many were new: enough when all were, as nearly always.
      const expected = counted.reduce((sum, { events }) => sum + events.length, 0);
      const together = rows(counted).map((statement, index) => (index === 1 ? { ...statement, rows: expected } : statement));
      await store([...together, ...others]);
      return added;
    } catch (error) {
      if (!(error instanceof UnexpectedRows)) throw error;
    }
  }
  const counts = await store([...counted.flatMap((work) => rows([work])), ...others]);
  for (const [index, work] of counted.entries()) added.set(work, counts[2 * index + 1] ?? 0);
  return added;
}

/** Users, then events, of works in their order; nothing for none. */
function eventStatements(provider: Provider, works: readonly Work[], nowMs: number): Statement[] {
  if (works.length === 0) return [];
  const batch = new RowBatch();
  for (const { events } of works) for (const event of events) batch.add(event);
  return batchStatements(provider, batch.take(), nowMs);
}

/** People, signs of life, letters, and the keys that were used. */
function besideEvents(provider: Provider, works: readonly Work[], nowMs: number): Statement[] {
  const statements: Statement[] = [];
  const people = describeStatement(
    provider,
    works.flatMap((work) => work.people),
    nowMs,
  );
  if (people.count > 0) statements.push(people.statement);
  const beats = works.flatMap(({ source, heartbeats }) => heartbeats.map((beat) => ({ source, beat })));
  if (beats.length > 0) statements.push({ sql: HEARTBEATS[provider], args: [JSON.stringify(beats.map(beatRow)), nowMs] });
  const dead = works.flatMap(({ source, dead: letters }) => letters.map((letter) => ({ source, letter })));
  if (dead.length > 0) statements.push(...deadLetterStatements(provider, dead, nowMs));
  for (const key of new Set(works.flatMap(({ usedKey }) => usedKey ?? []))) statements.push({ sql: USED[provider], args: [key, nowMs] });
  return statements;
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
    if (letters.length > 0) last.push(...deadLetterStatements(db.provider, letters, nowMs));
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
