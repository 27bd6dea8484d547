import { createHash, randomBytes } from 'node:crypto';
import { AnnumError } from '@/model/errors';
import type { Db } from '../db/db';

/** 160 random bits behind a prefix that secret scanners can find. */
const KEY_BYTES = 20;
const KEY = /^ak_[\w-]{20,64}$/;
/** Names the imports file their events under, so that no sender can add to them or shadow them. */
const NAME = /^[a-z0-9][a-z0-9._-]{0,63}$/;

const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex');

/** Makes a sender and its write key, which is not kept and cannot be shown again. Throws `invalid_input` or `conflict` (name taken). */
export async function createSource(db: Db, name: string, nowMs: number): Promise<{ name: string; key: string }> {
  if (!NAME.test(name)) {
    throw new AnnumError('invalid_input', `"${name}" is no name for a source.`, {
      mend: 'Use 1 to 64 of a-z, 0-9, ".", "_" and "-", beginning with a letter or digit.',
    });
  }
  const key = `ak_${randomBytes(KEY_BYTES).toString('base64url')}`;
  if (await db.client.source.findUnique({ where: { name } })) {
    throw new AnnumError('conflict', `There is a source "${name}" already.`, {
      mend: 'Choose another name; a revoked name is not given again.',
    });
  }
  await db.client.source.create({ data: { name, keyHash: hashOf(key), createdAtMs: BigInt(nowMs) } });
  return { name, key };
}

/** All senders, oldest first; times in epoch milliseconds. */
export async function listSources(db: Db): Promise<{ name: string; createdAtMs: number; revokedAtMs: number | null }[]> {
  const rows = await db.client.source.findMany({ orderBy: [{ createdAtMs: 'asc' }, { name: 'asc' }] });
  return rows.map((row) => ({
    name: row.name,
    createdAtMs: Number(row.createdAtMs),
    revokedAtMs: row.revokedAtMs === null ? null : Number(row.revokedAtMs),
  }));
}

/** Ends a write key for good. Throws `not_found`; revoking twice is harmless. */
export async function revokeSource(db: Db, name: string, nowMs: number): Promise<void> {
  const source = await db.client.source.findUnique({ where: { name } });
  if (!source) throw new AnnumError('not_found', `There is no source "${name}".`, { mend: 'See: annum source list' });
  if (source.revokedAtMs === null) await db.client.source.update({ where: { name }, data: { revokedAtMs: BigInt(nowMs) } });
}

/** The name of the sender that holds this key; null for an unknown, malformed or revoked one, which look alike. */
export async function resolveWriteKey(db: Db, key: string): Promise<string | null> {
  if (!KEY.test(key)) return null;
  const source = await db.client.source.findUnique({ where: { keyHash: hashOf(key) } });
  return source && source.revokedAtMs === null ? source.name : null;
}
