import { AnnumError } from '@/model/errors';
import type { Db } from '../db/db';
import { columnsOf, parseSettings, type Source, type SourceRow, type SourceSettingsInput, sourceOf } from './source-settings';
import { newWriteKey, type WriteKey } from './write-keys';

/** Names the imports file their events under, so that no sender can add to them or shadow them. */
const NAME = /^[a-z0-9][a-z0-9._-]{0,63}$/;
/**
 * Makes a sender and its first write key, which is not kept and cannot be shown again.
 * Throws `invalid_input` (data.problems names the fields) or `conflict` (name taken).
 */
export async function createSource(
  db: Db,
  name: string,
  nowMs: number,
  settings: SourceSettingsInput = {},
): Promise<{ name: string; key: string }> {
  if (!NAME.test(name)) {
    throw new AnnumError('invalid_input', `"${name.slice(0, 80)}" is no name for a source.`, {
      mend: 'Use 1 to 64 of a-z, 0-9, ".", "_" and "-", beginning with a letter or digit.',
      data: { problems: [{ field: 'name' }] },
    });
  }
  const data = columnsOf(parseSettings(settings));
  if (await db.client.source.findUnique({ where: { name } })) {
    throw new AnnumError('conflict', `There is a source "${name}" already.`, {
      mend: 'Choose another name; a revoked name is not given again.',
    });
  }
  const { key, row } = newWriteKey(nowMs);
  await db.client.source.create({ data: { name, createdAtMs: BigInt(nowMs), ...data, keys: { create: row } } });
  return { name, key };
}

/** Replaces the settings of a source. Throws `not_found` or `invalid_input`. */
export async function changeSource(db: Db, name: string, settings: SourceSettingsInput): Promise<Source> {
  const data = columnsOf(parseSettings(settings));
  await requireSourceRow(db, name);
  return sourceOf(await db.client.source.update({ where: { name }, data }));
}

/** All senders, oldest first; times in epoch milliseconds. */
export async function listSources(db: Db): Promise<Source[]> {
  const rows = await db.client.source.findMany({ orderBy: [{ createdAtMs: 'asc' }, { name: 'asc' }] });
  return rows.map(sourceOf);
}

export interface SourceOverview extends Source {
  /** Keys that work. */
  readonly keys: number;
  readonly lastUsedAtMs: number | null;
  /** What it sent that could not be used. */
  readonly letters: number;
}

/** All senders as an admin looks at them, oldest first. */
export async function overviewSources(db: Db): Promise<SourceOverview[]> {
  const [sources, keys, letters] = await Promise.all([
    listSources(db),
    db.client.writeKey.findMany({ select: { sourceName: true, lastUsedAtMs: true, revokedAtMs: true } }),
    db.client.deadLetter.groupBy({ by: ['source'], _count: { id: true } }),
  ]);
  return sources.map((source) => {
    const own = keys.filter(({ sourceName }) => sourceName === source.name);
    const used = own.flatMap(({ lastUsedAtMs }) => (lastUsedAtMs === null ? [] : [Number(lastUsedAtMs)]));
    return {
      ...source,
      keys: own.filter(({ revokedAtMs }) => revokedAtMs === null).length,
      lastUsedAtMs: used.length === 0 ? null : Math.max(...used),
      letters: letters.find((row) => row.source === source.name)?._count.id ?? 0,
    };
  });
}

/** One sender with its keys, newest first. Throws `not_found`. */
export async function getSource(db: Db, name: string): Promise<Source & { readonly keys: readonly WriteKey[] }> {
  const row = await requireSourceRow(db, name);
  const keys = await db.client.writeKey.findMany({ where: { sourceName: name }, orderBy: [{ createdAtMs: 'desc' }, { hash: 'asc' }] });
  return {
    ...sourceOf(row),
    keys: keys.map(({ hash, prefix, createdAtMs, lastUsedAtMs, revokedAtMs }) => ({
      id: hash,
      prefix,
      createdAtMs: Number(createdAtMs),
      lastUsedAtMs: lastUsedAtMs === null ? null : Number(lastUsedAtMs),
      revokedAtMs: revokedAtMs === null ? null : Number(revokedAtMs),
    })),
  };
}

/** Ends a source and all its keys for good; its events stay. Throws `not_found`; revoking twice is harmless. */
export async function revokeSource(db: Db, name: string, nowMs: number): Promise<void> {
  await requireSourceRow(db, name);
  const data = { revokedAtMs: BigInt(nowMs) };
  await db.client.$transaction([
    db.client.source.updateMany({ where: { name, revokedAtMs: null }, data }),
    db.client.writeKey.updateMany({ where: { sourceName: name, revokedAtMs: null }, data }),
  ]);
}

async function requireSourceRow(db: Db, name: string): Promise<SourceRow> {
  const row = await db.client.source.findUnique({ where: { name } });
  if (!row) throw new AnnumError('not_found', `There is no source "${name.slice(0, 80)}".`, { mend: 'See: annum source list' });
  return row;
}
