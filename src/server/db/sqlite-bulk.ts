import Database from 'libsql/promise';
import type { Statement } from './statement';
import { assertRows } from './unexpected-rows';

/** Bulk work has a handful of statements; more come only when the columns that vary change from batch to batch. */
const KEPT_STATEMENTS = 32;

/** What libsql prepares; its own types say nothing. */
interface Prepared {
  run(...args: Statement['args']): { readonly changes: number };
}

/**
 * Transactions of statements that are prepared once. libsql keeps what was bound to a statement until the garbage collector
 * comes by, and it is not told of those megabytes: with a new statement for every batch they are never given back in time.
 * Statements run in this thread; the end of a transaction, which waits for the disk, does not hold it up.
 */
export class SqliteBulk {
  readonly #database: Database;
  readonly #ready: Promise<void>;
  #durable = false;
  readonly #prepared = new Map<string, Prepared>();

  constructor(path: string, timeoutMs: number, pragmas: readonly string[]) {
    this.#database = new Database(path, { timeout: timeoutMs });
    this.#ready = this.#execute(...pragmas.map((pragma) => `PRAGMA ${pragma}`));
    // Who runs the first transaction is told.
    this.#ready.catch(() => undefined);
  }

  /** Runs the statements in one transaction; the counts of rows they changed. `durable`: it waits for the disk. Nobody else may write the file in this process until it ends. */
  async transact(statements: readonly Statement[], durable: boolean): Promise<number[]> {
    await this.#ready;
    if (durable !== this.#durable) {
      await this.#execute(`PRAGMA synchronous = ${durable ? 'FULL' : 'NORMAL'}`);
      this.#durable = durable;
    }
    await this.#execute('BEGIN IMMEDIATE');
    try {
      const counts: number[] = [];
      for (const statement of statements) {
        const { changes } = (await this.#prepare(statement.sql)).run(...statement.args);
        assertRows(statement, changes);
        counts.push(changes);
      }
      await this.#execute('COMMIT');
      return counts;
    } catch (error) {
      // A full disk may have rolled back already.
      if (isInTransaction(this.#database)) await this.#execute('ROLLBACK');
      throw error;
    }
  }

  close(): void {
    this.#prepared.clear();
    this.#database.close();
  }

  async #execute(...scripts: readonly string[]): Promise<void> {
    for (const sql of scripts) await this.#database.exec(sql);
  }

  async #prepare(sql: string): Promise<Prepared> {
    const known = this.#prepared.get(sql);
    if (known) return known;
    if (this.#prepared.size >= KEPT_STATEMENTS) this.#prepared.clear();
    const statement: Prepared = await this.#database.prepare(sql);
    this.#prepared.set(sql, statement);
    return statement;
  }
}

/** libsql has it, and its types forget it. */
const isInTransaction = (database: Database): boolean => 'inTransaction' in database && database.inTransaction === true;
