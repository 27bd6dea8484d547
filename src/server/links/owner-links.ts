import { createHmac, hkdfSync } from 'node:crypto';
import { AnnumError } from '../../model/errors';
import type { Db } from '../db/db';
import { unknownEdition } from '../editions/list';
import { withoutErased } from '../people/erasures';
import { newestFinished } from '../recap/versions';
import { hashToken, TOKEN_BYTES } from './token';

/** What everybody's own links are made for. */
export interface WantedOwnerLinks {
  readonly editionId: string;
  /** The secret of the installation (AUTH_SECRET): the addresses follow from it. */
  readonly secret: string;
  /** Counts from now. Absent: until revoked. */
  readonly expiresInMs?: number | undefined;
  /** Begins after this person, in the order of the database. */
  readonly after?: string | undefined;
}

/** People in the order of their ids, each with their token. */
export interface OwnerLinkBatch {
  readonly links: readonly { readonly userId: string; readonly token: string }[];
  /** How many of them had no such link before. */
  readonly made: number;
}

/** What a run goes through. */
export interface OwnerLinkRun {
  readonly version: number;
  readonly published: boolean;
  /** How many people have a recap in the version. */
  readonly people: number;
  readonly batches: AsyncGenerator<OwnerLinkBatch>;
}

/** People a statement. A few megabytes at most, however many there are. */
const BATCH = 2_000;

/**
 * Everybody's own link to their recap of an edition, a batch at a time; only people who have a recap, in the version that is served (before
 * the first publication in the newest one). A batch is in the store before it is handed out.
 *
 * The address is an HMAC of edition and person, so it need not be kept to be said again: a second run says the same addresses, makes
 * none twice and revokes none. Whoever's link was revoked gets another one. Each run sets for how long its links work from then on.
 * Throws `not_found` for an unknown edition or one without a finished version, `invalid_input` for an expiry that is not ahead.
 */
export async function createOwnerLinks(db: Db, wanted: WantedOwnerLinks, nowMs = Date.now()): Promise<OwnerLinkRun> {
  const { editionId, expiresInMs } = wanted;
  if (expiresInMs !== undefined && !(expiresInMs > 0 && Number.isSafeInteger(nowMs + expiresInMs))) {
    throw new AnnumError('invalid_input', 'A link cannot expire in the past.', { mend: 'Give a span such as 90d.' });
  }
  const edition = await db.client.edition.findUnique({ where: { id: editionId }, select: { publishedVersion: true } });
  if (edition === null) throw unknownEdition(editionId);
  const version = edition.publishedVersion ?? (await newestFinished(db, editionId));
  if (version === null) {
    throw new AnnumError('not_found', `"${editionId}" has not been generated yet.`, { mend: `Generate it: annum generate ${editionId}` });
  }
  const run = await db.client.run.findUnique({ where: { editionId_version: { editionId, version } }, select: { recaps: true } });
  return { version, published: edition.publishedVersion !== null, people: run?.recaps ?? 0, batches: batches(db, wanted, version, nowMs) };
}

async function* batches(db: Db, wanted: WantedOwnerLinks, version: number, nowMs: number): AsyncGenerator<OwnerLinkBatch> {
  const { editionId, secret, expiresInMs, after: begin = '' } = wanted;
  const tokenOf = ownerTokens(secret, editionId);
  const expiresAtMs = expiresInMs === undefined ? null : nowMs + expiresInMs;
  for (let after = begin; ; ) {
    const people = await db.client.recap.findMany({
      where: { editionId, version, userId: { gt: after }, payload: { not: null } },
      orderBy: { userId: 'asc' },
      select: { userId: true },
      take: BATCH,
    });
    const last = people.at(-1);
    if (last === undefined) return;
    const { links, made } = await chooseTokens(
      db,
      people.map(({ userId }) => userId),
      tokenOf,
    );
    const kept = await withoutErased(db, async (erased, guard) => {
      const open = links.filter(({ userId }) => !erased.has(userId));
      const rows = open.map(({ userId, token }) => [hashToken(token), userId]);
      await db.transact([...guard, { sql: STATEMENTS[db.provider], args: [JSON.stringify(rows), editionId, nowMs, expiresAtMs] }]);
      return open;
    });
    yield { links: kept, made };
    after = last.userId;
  }
}

type TokenOf = (userId: string, times: number) => string;

/** The first token of each person that was not revoked. Nearly everybody's is their first. */
async function chooseTokens(db: Db, people: readonly string[], tokenOf: TokenOf) {
  const chosen = new Map<string, string>();
  let made = 0;
  let open = people;
  for (let times = 0; open.length > 0; times += 1) {
    const tokens = open.map((userId) => ({ userId, token: tokenOf(userId, times) }));
    const known = await db.client.$queryRawUnsafe<{ hash: string; revoked: unknown }[]>(
      KNOWN[db.provider],
      JSON.stringify(tokens.map(({ token }) => hashToken(token))),
    );
    const revoked = new Map(known.map((link) => [link.hash, link.revoked !== null]));
    open = tokens.flatMap(({ userId, token }) => {
      const state = revoked.get(hashToken(token));
      if (state === true) return [userId];
      if (state === undefined) made += 1;
      chosen.set(userId, token);
      return [];
    });
  }
  return { links: people.map((userId) => ({ userId, token: chosen.get(userId) ?? '' })), made };
}

/** 128 bits of HMAC-SHA256 under a key that is used for nothing else; `times` counts how often somebody's link was revoked. */
function ownerTokens(secret: string, editionId: string): TokenOf {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'annum owner links', 32));
  return (userId, times) =>
    createHmac('sha256', key)
      .update(JSON.stringify([editionId, userId, times]))
      .digest()
      .subarray(0, TOKEN_BYTES)
      .toString('base64url');
}

// One argument however many there are: with a list of thousands the process grew by 0.3 MB a batch, and never gave it back.
const known = (hashes: string) => `SELECT token_hash AS hash, revoked_at_ms AS revoked FROM share_links WHERE token_hash IN (${hashes})`;
const KNOWN = {
  sqlite: known('SELECT value FROM json_each(?1)'),
  postgresql: known('SELECT jsonb_array_elements_text($1::jsonb)'),
} as const;

const COLUMNS = 'token_hash, user_id, edition_id, created_at_ms, expires_at_ms, owner, show_spend, show_name, opens';
/** Of a link that is there, the term alone is new; a revoked one stays as it is. */
const TERM = 'ON CONFLICT (token_hash) DO UPDATE SET expires_at_ms = excluded.expires_at_ms WHERE share_links.revoked_at_ms IS NULL';
const STATEMENTS = {
  sqlite: `INSERT INTO share_links (${COLUMNS})
    SELECT value ->> 0, value ->> 1, ?2, ?3, ?4, 1, 1, 1, 0 FROM json_each(?1) WHERE true
    ${TERM} AND share_links.expires_at_ms IS NOT excluded.expires_at_ms`,
  postgresql: `INSERT INTO share_links (${COLUMNS})
    SELECT row ->> 0, row ->> 1, $2, $3::bigint, $4::bigint, true, true, true, 0 FROM jsonb_array_elements($1::jsonb) AS row
    ${TERM} AND share_links.expires_at_ms IS DISTINCT FROM excluded.expires_at_ms`,
} as const;
