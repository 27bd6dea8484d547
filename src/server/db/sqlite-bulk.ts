import Database from 'libsql';
import type { Statement } from './statement';

/** Bulk work has a handful of statements; more come only when the columns that vary change from batch to batch. */
const KEPT_STATEMENTS = 32;

/**
 * Transactions of statements that are prepared once. libsql keeps what was bound to a statement until the garbage collector
 * comes by, and it is not told of those megabytes: with a new statement for every batch they are never given back in time.
 */
export class SqliteBulk {
  readonly #database: Database.Database;
  #durable = false;
  readonly #prepared = new Map<string, Database.Statement>();

  constructor(path: string, timeoutMs: number, pragmas: readonly string[]) {
    this.#database = new Database(path, { timeout: timeoutMs });
    for (const pragma of pragmas) this.#database.exec(`PRAGMA ${pragma}`);
  }

  /** Runs the statements in one transaction; the counts of rows they changed. `durable`: it waits for the disk. Nobody else may hold the file's write lock in this process. */
  transact(statements: readonly Statement[], durable: boolean): number[] {
    if (durable !== this.#durable) {
      this.#database.exec(`PRAGMA synchronous = ${durable ? 'FULL' : 'NORMAL'}`);
      this.#durable = durable;
    }
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      const counts = statements.map(({ sql, args }) => this.#prepare(sql).run(...args).changes);
      this.#database.exec('COMMIT');
      return counts;
    } catch (error) {
      // A full disk may have rolled back already.
      if (this.#database.inTransaction) this.#database.exec('ROLLBACK');
      throw error;
    }
  }

  close(): void {
    this.#prepared.clear();
    this.#database.close();
  }

  #prepare(sql: string): Database.Statement {
    const known = this.#prepared.get(sql);
    if (known) return known;
    if (this.#prepared.size >= KEPT_STATEMENTS) this.#prepared.clear();
    const statement = this.#database.prepare(sql);
    this.#prepared.set(sql, statement);
    return statement;
  }
}
