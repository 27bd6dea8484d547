import type { Person } from '@/model/person';
import type { Db, Provider } from '../db/db';
import type { Statement } from '../db/statement';
import { storeError } from '../db/store-error';
import { withoutErased } from './erasures';

/**
 * Stores what is known about users, known before or not; absent keys leave what is there. Of two with the same id the later
 * one's keys win. All or nothing; returns how many people that were: who was erased is left out. Throws AnnumError `unavailable` or `busy`.
 */
export async function describePeople(db: Db, people: readonly Person[], nowMs: number): Promise<number> {
  try {
    return await withoutErased(db, async (erased, guard) => {
      const told = people.filter(({ id }) => !erased.has(id));
      const { count, statement } = describeStatement(db.provider, told, nowMs);
      return count === 0 ? 0 : ((await db.transact([...guard, statement])).at(-1) ?? 0);
    });
  } catch (error) {
    throw storeError(error, db.url) ?? error;
  }
}

/** describePeople as a statement for a transaction, and how many people it is about. */
export function describeStatement(provider: Provider, people: readonly Person[], nowMs: number): { count: number; statement: Statement } {
  const merged = new Map<string, Person>();
  for (const person of people) {
    const before = merged.get(person.id);
    merged.set(person.id, {
      id: person.id,
      displayName: person.displayName ?? before?.displayName,
      timezone: person.timezone ?? before?.timezone,
      locale: person.locale ?? before?.locale,
      birthday: person.birthday ?? before?.birthday,
    });
  }
  const rows = [...merged.values()].map(({ id, displayName, timezone, locale, birthday }) => [
    id,
    displayName ?? null,
    timezone ?? null,
    locale ?? null,
    birthday ?? null,
  ]);
  return { count: rows.length, statement: { sql: STATEMENTS[provider], args: [JSON.stringify(rows), nowMs] } };
}

const UPDATE = `ON CONFLICT (id) DO UPDATE SET
  display_name = coalesce(excluded.display_name, users.display_name),
  timezone = coalesce(excluded.timezone, users.timezone),
  locale = coalesce(excluded.locale, users.locale),
  birthday = coalesce(excluded.birthday, users.birthday)`;

const STATEMENTS = {
  sqlite: `INSERT INTO users (id, display_name, timezone, locale, birthday, created_at_ms)
    SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, ?2 FROM json_each(?1) WHERE true ${UPDATE}`,
  postgresql: `INSERT INTO users (id, display_name, timezone, locale, birthday, created_at_ms)
    SELECT row ->> 0, row ->> 1, row ->> 2, row ->> 3, row ->> 4, $2::bigint FROM jsonb_array_elements($1::jsonb) AS row ORDER BY 1 ${UPDATE}`,
} as const;
