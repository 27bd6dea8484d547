import { createHash } from 'node:crypto';
import { type Fields, fieldsOf, isFields, textOf } from '@/intake/fields';
import type { Problem } from '@/intake/meaning';
import type { Provider } from '../db/db';
import type { Statement } from '../db/statement';
import { limitStatements } from './letter-limits';
import type { DeadLetter, Protocol } from './work';

/** Larger ones are told of, and not kept. */
const MAX_BODY = 64 * 1024;
const MAX_REASON = 500;
const MAX_ID = 256;

/** What nobody needs to mend a mapping, and nobody should keep. */
const PERSONAL = ['ip', 'userAgent', 'userAgentData', 'traits'] as const;

/** The letter of a message that cannot be used. `raw` is what was sent, in the form in which the replay reads it. */
export function deadLetter(protocol: Protocol, raw: unknown, problem: Problem): DeadLetter {
  const body = bodyOf(raw);
  const { messageId, id, userId, anonymousId, subject } = fieldsOf(raw);
  return {
    protocol,
    digest: createHash('sha256').update(protocol).update(body).digest('base64url'),
    messageId: shown(textOf(messageId) ?? textOf(id), MAX_ID),
    userId: shown(textOf(userId) ?? textOf(anonymousId) ?? textOf(subject), MAX_ID),
    code: problem.code,
    reason: shown(problem.message, MAX_REASON) ?? '',
    body: Buffer.byteLength(body) > MAX_BODY ? null : body,
  };
}

/** Nesting that cannot be written as JSON is told by a body of its own. */
function bodyOf(raw: unknown): string {
  try {
    return JSON.stringify(withoutPersonal(raw)) ?? 'null';
  } catch {
    return '"nested too deeply"';
  }
}

function withoutPersonal(raw: unknown): unknown {
  if (!isFields(raw)) return typeof raw === 'symbol' ? null : raw;
  const kept: Fields = raw;
  if (!isFields(kept.context)) return kept;
  return { ...kept, context: Object.fromEntries(Object.entries(kept.context).filter(([key]) => !PERSONAL.some((known) => known === key))) };
}

/** Text that both stores take. */
const shown = (text: string | null, limit: number): string | null =>
  text === null
    ? null
    : text
        .replaceAll('\0', '\ufffd')
        .replace(/\p{Cs}/gu, '\ufffd')
        .slice(0, limit)
        .replace(/\p{Cs}$/u, '');

/** Keeps letters, within the bounds of their sources; one that is there already gets the newer reason. */
export const deadLetterStatements = (
  provider: Provider,
  letters: readonly { readonly source: string; readonly letter: DeadLetter }[],
  nowMs: number,
): Statement[] => {
  // PostgreSQL refuses to change a row twice in one statement.
  const distinct = new Map(letters.map(({ source, letter }) => [`${source}\n${letter.digest}`, { source, letter }]));
  const rows = [...distinct.values()].map(({ source, letter }) => [
    source,
    letter.protocol,
    letter.digest,
    letter.messageId,
    letter.userId,
    letter.code,
    letter.reason,
    letter.body,
  ]);
  const sources = letters.map(({ source }) => source);
  return [{ sql: STATEMENTS[provider], args: [JSON.stringify(rows), nowMs] }, ...limitStatements(provider, sources, nowMs)];
};

const COLUMNS = 'source, protocol, digest, message_id, user_id, code, reason, body, received_at_ms';
const UPDATE = 'ON CONFLICT (source, digest) DO UPDATE SET code = excluded.code, reason = excluded.reason';

const STATEMENTS: Readonly<Record<Provider, string>> = {
  sqlite: `INSERT INTO dead_letters (${COLUMNS})
    SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7, ?2
    FROM json_each(?1) WHERE true ${UPDATE}`,
  postgresql: `INSERT INTO dead_letters (${COLUMNS})
    SELECT row ->> 0, row ->> 1, row ->> 2, row ->> 3, row ->> 4, row ->> 5, row ->> 6, row ->> 7, $2::bigint
    FROM jsonb_array_elements($1::jsonb) AS row ${UPDATE}`,
};
