import type { Db, Provider } from '../db/db';
import type { Statement } from '../db/statement';

/** Letters that a source may have: a sender that is broken for long fills its list and not the disk. A letter has at most 64 KB. */
export const MOST_LETTERS = 5_000;
/** After this nobody mends the mapping any more. */
export const LETTER_DAYS = 90;
const DAY_MS = 86_400_000;

/**
 * Keeps the lists of sources within their bounds: the oldest letters go, and each source counts what went (`lettersDropped`). For the end of a
 * transaction that adds letters.
 */
export const limitStatements = (provider: Provider, sources: Iterable<string>, nowMs: number): Statement[] =>
  [...new Set(sources)].flatMap((source) =>
    LIMITS[provider].map((sql) => ({ sql, args: [source, MOST_LETTERS, nowMs - LETTER_DAYS * DAY_MS] })),
  );

/** The same for sources that sent nothing lately. */
export async function dropOldLetters(db: Db, nowMs: number): Promise<void> {
  const atMs = { lt: BigInt(nowMs - LETTER_DAYS * DAY_MS) };
  const old = await db.client.deadLetter.findMany({ where: { receivedAtMs: atMs }, distinct: ['source'], select: { source: true } });
  if (old.length === 0) return;
  await db.transact(
    limitStatements(
      db.provider,
      old.map(({ source }) => source),
      nowMs,
    ),
  );
}

/** How many letters of a source went unread since its list was last emptied. */
export async function countDropped(db: Db, source: string): Promise<number> {
  const row = await db.client.source.findUnique({ where: { name: source }, select: { lettersDropped: true } });
  return row?.lettersDropped ?? 0;
}

/** Too many, or too old. Ids grow with arrival. */
const over = ([source, most, sinceMs]: readonly [string, string, string]) => `source = ${source} AND (received_at_ms < ${sinceMs}
  OR id <= (SELECT id FROM dead_letters WHERE source = ${source} ORDER BY id DESC LIMIT 1 OFFSET ${most}))`;

const limits = (parameters: readonly [string, string, string]): readonly string[] => [
  `UPDATE sources SET letters_dropped = letters_dropped + (SELECT count(*) FROM dead_letters WHERE ${over(parameters)})
   WHERE name = ${parameters[0]} AND EXISTS (SELECT 1 FROM dead_letters WHERE ${over(parameters)})`,
  `DELETE FROM dead_letters WHERE ${over(parameters)}`,
];

const LIMITS: Readonly<Record<Provider, readonly string[]>> = {
  sqlite: limits(['?1', '?2', '?3']),
  postgresql: limits(['$1::text', '$2::bigint', '$3::bigint']),
};
