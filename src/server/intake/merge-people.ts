import type { Problem } from '@/intake/meaning';
import type { Db, Provider } from '../db/db';
import type { Statement } from '../db/statement';
import { lockStatements } from '../events/insert-statements';
import { withoutErased } from '../people/erasures';
import { filedUnder } from './aliases';

/**
 * Makes everything of one id another's, from now on and back to the beginning. The events that move get new ids, as if they had just come:
 * a server that follows takes the old ones out and reads them again. Doing it twice changes nothing, and so
 * does the id of somebody who was erased. A problem: the id is part of somebody else.
 */
export async function mergePeople(
  db: Db,
  { fromId, toId }: { readonly fromId: string; readonly toId: string },
  nowMs: number,
): Promise<Problem | null> {
  const target = await filedUnder(db, toId);
  if (target === fromId) return null;
  const known = await db.client.alias.findUnique({ where: { fromId } });
  if (known !== null) {
    return known.toId === target ? null : { code: 'not_allowed', message: 'previousId: is part of another person already' };
  }
  const statements = [...lockStatements(db.provider), ...statementsOf(db.provider, fromId, target, nowMs)];
  await withoutErased(db, async (erased, guard) => {
    if (!erased.has(fromId) && !erased.has(target)) await db.transact([...guard, ...statements], { durable: true });
  });
  return null;
}

const statementsOf = (provider: Provider, from: string, to: string, nowMs: number): Statement[] =>
  STATEMENTS[provider].map(([sql, ...names]) => ({ sql, args: names.map((name) => ({ from, to, now: nowMs })[name]) }));

type Argument = 'from' | 'to' | 'now';

/** For a server that follows: each event under its old id is no more. */
const note = (from: string) => `INSERT INTO warehouse_changes (user_id, event_id)
  SELECT user_id, id FROM events WHERE user_id = ${from} AND EXISTS (SELECT 1 FROM warehouse_cursors)`;

const STATEMENTS: Readonly<Record<Provider, readonly (readonly [sql: string, ...names: Argument[]])[]>> = {
  sqlite: [
    ['INSERT INTO users (id, created_at_ms) VALUES (?1, ?2) ON CONFLICT DO NOTHING', 'to', 'now'],
    [
      `UPDATE users SET display_name = coalesce(users.display_name, other.display_name), timezone = coalesce(users.timezone, other.timezone),
         locale = coalesce(users.locale, other.locale), birthday = coalesce(users.birthday, other.birthday) FROM users AS other WHERE users.id = ?2 AND other.id = ?1`,
      'from',
      'to',
    ],
    ['DELETE FROM users WHERE id = ?1', 'from'],
    [note('?1'), 'from'],
    [
      `UPDATE events SET user_id = ?2, id = moved.next FROM (
         SELECT id AS old, (SELECT seq FROM sqlite_sequence WHERE name = 'events') + row_number() OVER (ORDER BY id) AS next
         FROM events WHERE user_id = ?1) AS moved WHERE events.id = moved.old`,
      'from',
      'to',
    ],
    ["UPDATE sqlite_sequence SET seq = max(seq, (SELECT coalesce(max(id), 0) FROM events)) WHERE name = 'events'"],
    ['UPDATE heartbeats SET user_id = ?2 WHERE user_id = ?1', 'from', 'to'],
    ['UPDATE dead_letters SET user_id = ?2 WHERE user_id = ?1', 'from', 'to'],
    ['UPDATE aliases SET to_id = ?2 WHERE to_id = ?1', 'from', 'to'],
    ['INSERT INTO aliases (from_id, to_id, created_at_ms) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING', 'from', 'to', 'now'],
  ],
  postgresql: [
    ['INSERT INTO users (id, created_at_ms) VALUES ($1, $2::bigint) ON CONFLICT DO NOTHING', 'to', 'now'],
    [
      `UPDATE users SET display_name = coalesce(users.display_name, other.display_name), timezone = coalesce(users.timezone, other.timezone),
         locale = coalesce(users.locale, other.locale), birthday = coalesce(users.birthday, other.birthday) FROM users AS other WHERE users.id = $2 AND other.id = $1`,
      'from',
      'to',
    ],
    ['DELETE FROM users WHERE id = $1', 'from'],
    [note('$1'), 'from'],
    ["UPDATE events SET user_id = $2, id = nextval(pg_get_serial_sequence('events', 'id')) WHERE user_id = $1", 'from', 'to'],
    ['UPDATE heartbeats SET user_id = $2 WHERE user_id = $1', 'from', 'to'],
    ['UPDATE dead_letters SET user_id = $2 WHERE user_id = $1', 'from', 'to'],
    ['UPDATE aliases SET to_id = $2 WHERE to_id = $1', 'from', 'to'],
    ['INSERT INTO aliases (from_id, to_id, created_at_ms) VALUES ($1, $2, $3::bigint) ON CONFLICT DO NOTHING', 'from', 'to', 'now'],
  ],
};
