import { createHash, randomBytes } from 'node:crypto';
import { AnnumError } from '@/model/errors';
import type { Db, Provider } from '../db/db';
import { type Source, type SourceRow, sourceOf } from './source-settings';

/** 160 random bits behind a prefix that secret scanners can find. */
const KEY_BYTES = 20;
const KEY = /^ak_[\w-]{20,64}$/;
const SHOWN_CHARACTERS = 7;
/** A key's last use is told to the minute. */
const USE_MS = 60_000;

/** What is kept of a key; times in epoch milliseconds. */
export interface WriteKey {
  /** SHA-256 of the key, hex. */
  readonly id: string;
  readonly prefix: string;
  readonly createdAtMs: number;
  readonly lastUsedAtMs: number | null;
  readonly revokedAtMs: number | null;
}

/** Who holds a key that is good. */
export interface KeyHolder {
  readonly source: Source;
  readonly keyId: string;
  /** Whether its last use should be written down again. */
  readonly useIsOld: boolean;
}

const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex');

/** A key and the row that is kept of it. */
export function newWriteKey(nowMs: number): { key: string; row: { hash: string; prefix: string; createdAtMs: bigint } } {
  const key = `ak_${randomBytes(KEY_BYTES).toString('base64url')}`;
  return { key, row: { hash: hashOf(key), prefix: key.slice(0, SHOWN_CHARACTERS), createdAtMs: BigInt(nowMs) } };
}

/** Gives a source another key beside those it has, so that senders can change over. Throws `not_found`, or `conflict` for a revoked source. */
export async function addWriteKey(db: Db, name: string, nowMs: number): Promise<{ name: string; key: string }> {
  const source = await db.client.source.findUnique({ where: { name } });
  if (!source) throw new AnnumError('not_found', `There is no source "${name.slice(0, 80)}".`, { mend: 'See: annum source list' });
  if (source.revokedAtMs !== null) throw new AnnumError('conflict', `The source "${name}" is revoked.`, { mend: 'Make another source.' });
  const { key, row } = newWriteKey(nowMs);
  await db.client.writeKey.create({ data: { ...row, sourceName: name } });
  return { name, key };
}

/** Ends one key for good. Throws `not_found`; revoking twice is harmless. */
export async function revokeWriteKey(db: Db, name: string, id: string, nowMs: number): Promise<void> {
  const key = await db.client.writeKey.findUnique({ where: { hash: id } });
  if (key?.sourceName !== name) throw new AnnumError('not_found', 'There is no such key.');
  if (key.revokedAtMs === null) await db.client.writeKey.update({ where: { hash: id }, data: { revokedAtMs: BigInt(nowMs) } });
}

/** Who holds this key; null for an unknown, malformed or revoked one, which look alike. */
export async function resolveWriteKey(db: Db, key: string, nowMs: number): Promise<KeyHolder | null> {
  if (!KEY.test(key)) return null;
  const hash = hashOf(key);
  const [row] = await db.client.$queryRawUnsafe<HolderRow[]>(HOLDER[db.provider], hash);
  if (!row) return null;
  return { source: sourceOf(row), keyId: hash, useIsOld: row.lastUsedAtMs === null || nowMs - Number(row.lastUsedAtMs) >= USE_MS };
}

interface HolderRow extends SourceRow {
  readonly lastUsedAtMs: bigint | number | null;
}

/** One row, and one statement: every request begins with it. */
const holderOf = (
  parameter: string,
) => `SELECT write_keys.last_used_at_ms AS "lastUsedAtMs", sources.name, sources.created_at_ms AS "createdAtMs",
    sources.revoked_at_ms AS "revokedAtMs", sources.user_id AS "userId", sources.origins, sources.events_per_minute AS "eventsPerMinute", sources.mapping
  FROM write_keys JOIN sources ON sources.name = write_keys.source
  WHERE write_keys.hash = ${parameter} AND write_keys.revoked_at_ms IS NULL AND sources.revoked_at_ms IS NULL`;
const HOLDER: Readonly<Record<Provider, string>> = { sqlite: holderOf('?1'), postgresql: holderOf('$1') };
