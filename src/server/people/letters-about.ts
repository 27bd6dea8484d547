import { isFields } from '@/intake/fields';
import type { Db, Provider } from '../db/db';

/** Under these names messages of any of our protocols say whom they are about. */
const NAMES = new Set(['userId', 'anonymousId', 'previousId', 'user_id', 'anonymous_id', 'user_name', 'subject']);
const MOST_DEPTH = 32;
const LETTERS_AT_A_TIME = 500;

export type LetterRow = Awaited<ReturnType<Db['client']['deadLetter']['findMany']>>[number];

/**
 * The dead letters about a person, a few hundred at a time: those filed under one of the ids, and those that name one in what was sent.
 * Reads them all, for what was sent is text.
 */
export async function* lettersAbout(db: Db, ids: readonly string[]): AsyncGenerator<LetterRow[]> {
  const wanted = new Set(ids);
  for (let after = 0n; ; ) {
    const args = [Number(after), JSON.stringify(ids), JSON.stringify(ids.map(inJson)), LETTERS_AT_A_TIME];
    const found = await db.client.$queryRawUnsafe<{ id: number | bigint }[]>(CANDIDATES[db.provider], ...args);
    const rows = await db.client.deadLetter.findMany({ where: { id: { in: found.map(({ id }) => BigInt(id)) } }, orderBy: { id: 'asc' } });
    const about = rows.filter(
      ({ userId, body }) => (userId !== null && wanted.has(userId)) || (body !== null && names(JSON.parse(body), wanted)),
    );
    if (about.length > 0) yield about;
    const last = found.at(-1);
    if (last === undefined) return;
    after = BigInt(last.id);
  }
}

/** Of letters that do not even hold the characters of an id nothing needs to be read. */
const CANDIDATES: Readonly<Record<Provider, string>> = {
  sqlite: `SELECT id FROM dead_letters WHERE id > ?1 AND (user_id IN (SELECT value FROM json_each(?2))
      OR EXISTS (SELECT 1 FROM json_each(?3) AS part WHERE instr(body, part.value) > 0)) ORDER BY id LIMIT ?4`,
  postgresql: `SELECT id FROM dead_letters WHERE id > $1::bigint AND (user_id IN (SELECT jsonb_array_elements_text($2::jsonb))
      OR EXISTS (SELECT 1 FROM jsonb_array_elements_text($3::jsonb) AS part WHERE position(part IN body) > 0)) ORDER BY id LIMIT $4::integer`,
};

const inJson = (id: string): string => JSON.stringify(id).slice(1, -1);

/** Whether what was sent is about one of the ids, at any depth. */
function names(sent: unknown, wanted: ReadonlySet<string>, depth = 0): boolean {
  if (depth > MOST_DEPTH) return false;
  if (Array.isArray(sent)) return sent.some((part) => names(part, wanted, depth + 1));
  if (!isFields(sent)) return false;
  return Object.entries(sent).some(([name, value]) => (NAMES.has(name) && wanted.has(String(value))) || names(value, wanted, depth + 1));
}
