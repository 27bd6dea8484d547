import { hash } from 'node:crypto';
import type { Db, Provider } from '../db/db';
import type { Statement } from '../db/statement';

/** What is kept of somebody who was erased: SHA-256 of their id (base64url), under a prefix of its own. */
export const tombstoneOf = (userId: string): string => hash('sha256', `annum erased ${userId}`, 'base64url');

/** Who was erased, as far as a process knows. */
export interface ErasedPeople {
  /** False while nobody was: then nobody needs to be looked up. */
  readonly any: boolean;
  has(userId: string): boolean;
}

/** "erased", as a number that no other user of advisory locks in this database should hold. */
const ERASURE_LOCK = 0x657261736564;
/** People who were looked up and were not erased; most senders speak of the same ones again. */
const MOST_CLEAN = 100_000;
const ROWS_AT_A_TIME = 10_000;

/** A store's list of who was erased, kept in memory. Its version is the id of its newest row. */
class ErasureList implements ErasedPeople {
  version = -1n;
  readonly #db: Db;
  readonly #hashes = new Set<string>();
  readonly #clean = new Set<string>();
  #reading: Promise<void> | undefined;

  constructor(db: Db) {
    this.#db = db;
  }

  get any(): boolean {
    return this.#hashes.size > 0;
  }

  has(userId: string): boolean {
    if (this.#hashes.size === 0 || this.#clean.has(userId)) return false;
    if (this.#hashes.has(tombstoneOf(userId))) return true;
    if (this.#clean.size >= MOST_CLEAN) this.#clean.clear();
    this.#clean.add(userId);
    return false;
  }

  /** Reads what is new; callers at the same time share one reading. */
  read(): Promise<void> {
    this.#reading ??= this.#readOn().finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  async #readOn(): Promise<void> {
    for (;;) {
      const rows = await this.#db.client.erasure.findMany({
        where: { id: { gt: this.version } },
        orderBy: { id: 'asc' },
        take: ROWS_AT_A_TIME,
      });
      for (const { userHash, erased } of rows) {
        if (erased) this.#hashes.add(userHash);
        else this.#hashes.delete(userHash);
      }
      if (rows.length > 0) this.#clean.clear();
      this.version = rows.at(-1)?.id ?? (this.version < 0n ? 0n : this.version);
      if (rows.length < ROWS_AT_A_TIME) return;
    }
  }
}

// Next bundles routes apart, each with its own copy of this module: all share one list for a store.
const shared = globalThis as typeof globalThis & { annumErasures?: WeakMap<Db['client'], ErasureList> };

function listOf(db: Db): ErasureList {
  shared.annumErasures ??= new WeakMap();
  const known = shared.annumErasures.get(db.client);
  if (known) return known;
  const made = new ErasureList(db);
  shared.annumErasures.set(db.client, made);
  return made;
}

/**
 * Writes about people without bringing anybody back who was erased. `write` leaves out whom `erased` has, and puts the statements of `guard`
 * before all others of its one transaction: they fail when somebody was erased meanwhile, who then may not be in the list, and `write` is
 * called again with the newer list. So a look at memory is all that it costs, and whoever was erased before a commit is not in it.
 */
export async function withoutErased<T>(db: Db, write: (erased: ErasedPeople, guard: readonly Statement[]) => Promise<T>): Promise<T> {
  const list = listOf(db);
  if (list.version < 0n) await list.read();
  for (;;) {
    const { version } = list;
    try {
      return await write(list, guardStatements(db.provider, version));
    } catch (error) {
      // Whatever went wrong, it is told as it is, unless the list is what was wrong.
      await list.read().catch(() => undefined);
      if (list.version === version) throw error;
    }
  }
}

/** Who was erased, up to date at this moment: for decisions that no transaction guards. */
export async function erasedNow(db: Db): Promise<ErasedPeople> {
  const list = listOf(db);
  await list.read();
  return list;
}

/** How many people were erased since an instant. */
export const erasedSince = (db: Db, sinceMs: number): Promise<number> =>
  db.client.erasure.count({ where: { erased: true, atMs: { gte: BigInt(sinceMs) } } });

const NEWEST = '(SELECT coalesce(max(id), 0) FROM erasures)';

/** Nothing is inserted where the version is the known one; else it is a row without a hash, which the table refuses. */
const guardStatements = (provider: Provider, version: bigint): Statement[] =>
  provider === 'sqlite'
    ? [
        {
          sql: `INSERT INTO erasures (user_hash, erased, at_ms) SELECT NULL, 0, 0 WHERE ${NEWEST} <> ?1`,
          args: [Number(version)],
        },
      ]
    : [
        // Whoever erases waits for those who write, and they for whoever erases: so the version stays what it is until the commit.
        { sql: `SELECT pg_advisory_xact_lock_shared(${ERASURE_LOCK})`, args: [] },
        {
          sql: `INSERT INTO erasures (user_hash, erased, at_ms) SELECT NULL, false, 0 WHERE ${NEWEST} <> $1::bigint`,
          args: [Number(version)],
        },
      ];

/** The statements that write a word about people, in a transaction of their own: a newer word takes the place of the older one. */
export function erasureStatements(provider: Provider, userIds: readonly string[], erased: boolean, nowMs: number): Statement[] {
  const hashes = userIds.map(tombstoneOf);
  return provider === 'sqlite'
    ? hashes.flatMap((userHash) => [
        { sql: 'DELETE FROM erasures WHERE user_hash = ?1', args: [userHash] },
        { sql: 'INSERT INTO erasures (user_hash, erased, at_ms) VALUES (?1, ?2, ?3)', args: [userHash, erased ? 1 : 0, nowMs] },
      ])
    : [
        { sql: `SELECT pg_advisory_xact_lock(${ERASURE_LOCK})`, args: [] },
        { sql: 'DELETE FROM erasures WHERE user_hash = ANY($1::text[])', args: [hashes] },
        {
          sql: 'INSERT INTO erasures (user_hash, erased, at_ms) SELECT user_hash, $2::boolean, $3::bigint FROM unnest($1::text[]) AS user_hash',
          args: [hashes, erased ? 'true' : 'false', nowMs],
        },
      ];
}
