import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, createClient, type InArgs, type InStatement, LibsqlError, type Transaction } from '@libsql/client';
import type { TransactOptions } from './db';
import { SqliteBulk } from './sqlite-bulk';
import type { Statement } from './statement';
import { Turns } from './turns';

/** How long a writer waits for another process's write before it fails, in milliseconds. */
export const BUSY_TIMEOUT_MS = 15_000;

/**
 * Settings of a connection. Under WAL, synchronous NORMAL loses no committed row when the process dies. The write-ahead log is
 * folded into the file every 64 MB, not every 4: bulk intake touches the same index pages again and again.
 */
const PRAGMAS = ['foreign_keys = ON', 'synchronous = NORMAL', 'cache_size = -32768', 'temp_store = MEMORY', 'wal_autocheckpoint = 16384'];

/**
 * Opens a SQLite file as ONE connection with its settings, in WAL mode; the folder is made. Throws libsql's errors.
 *
 * libsql's own client hands its connection to every interactive transaction and opens a bare one for what follows, so
 * settings would be lost; and it begins deferred, which fails at once instead of waiting when another process writes between
 * a transaction's first read and first write. Here BEGIN IMMEDIATE runs on the one connection, and everybody else waits for
 * their turn until the transaction ends.
 */
export async function openSqlite(path: string): Promise<SqliteConnection> {
  mkdirSync(dirname(path), { recursive: true });
  const connection = createClient({ url: `file:${path}`, timeout: BUSY_TIMEOUT_MS });
  for (const pragma of PRAGMAS) await connection.execute(`PRAGMA ${pragma}`);
  await useWal(connection);
  return new SqliteConnection(connection, path);
}

/** What certainly writes nothing. */
const READ = /^\s*SELECT\b/i;

/** The mode lasts in the file. SQLite does not wait when another process is opening the file just now, so this does. */
async function useWal(connection: Client): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await connection.execute('PRAGMA journal_mode = WAL');
      return;
    } catch (error) {
      if (attempt >= 50 || !(error instanceof LibsqlError) || error.code !== 'SQLITE_BUSY') throw error;
      await sleep(20 + attempt);
    }
  }
}

/** What libsql's client offers, for Prisma's adapter, and a transaction of ready statements for bulk work. */
export class SqliteConnection implements Client {
  readonly #connection: Client;
  readonly #path: string;
  /** Who writes, and who uses the one connection; whoever needs both takes them in this order. */
  readonly #writing = new Turns();
  readonly #using = new Turns();
  #bulk: SqliteBulk | null = null;

  constructor(connection: Client, path: string) {
    this.#connection = connection;
    this.#path = path;
  }

  get closed() {
    return this.#connection.closed;
  }
  get protocol() {
    return this.#connection.protocol;
  }
  execute(statement: InStatement, args?: InArgs) {
    const run = () => (typeof statement === 'string' ? this.#connection.execute(statement, args) : this.#connection.execute(statement));
    // Under WAL who only reads need not wait for bulk work.
    return READ.test(typeof statement === 'string' ? statement : statement.sql) ? inTurn(this.#using, run) : this.#alone(run);
  }
  batch(...args: Parameters<Client['batch']>) {
    return this.#alone(() => this.#connection.batch(...args));
  }
  migrate(...args: Parameters<Client['migrate']>) {
    return this.#alone(() => this.#connection.migrate(...args));
  }
  executeMultiple(sql: string) {
    return this.#alone(() => this.#connection.executeMultiple(sql));
  }
  sync() {
    return this.#connection.sync();
  }
  reconnect() {
    return this.#connection.reconnect();
  }
  close() {
    this.#bulk?.close();
    this.#connection.close();
  }

  /** Runs the statements in one transaction; the counts of rows they changed. */
  transact(statements: readonly Statement[], { durable = false }: TransactOptions = {}): Promise<number[]> {
    return inTurn(this.#writing, () => {
      this.#bulk ??= new SqliteBulk(this.#path, BUSY_TIMEOUT_MS, PRAGMAS);
      return this.#bulk.transact(statements, durable);
    });
  }

  async transaction(): Promise<Transaction> {
    const connection = this.#connection;
    const doneWriting = await this.#writing.take();
    const doneUsing = await this.#using.take();
    const release = () => {
      doneUsing();
      doneWriting();
    };
    try {
      await connection.execute('BEGIN IMMEDIATE');
    } catch (error) {
      release();
      throw error;
    }
    let open = true;
    const end = async (sql: 'COMMIT' | 'ROLLBACK') => {
      if (!open) return;
      open = false;
      try {
        await connection.execute(sql);
      } catch (error) {
        // A refused COMMIT (a full disk) leaves the transaction open; SQLite may also have rolled back by itself.
        if (sql === 'COMMIT') await connection.execute('ROLLBACK').catch(() => undefined);
        throw error;
      } finally {
        release();
      }
    };
    return {
      execute: (statement) => connection.execute(statement),
      executeMultiple: () => Promise.reject(new Error('A script cannot run inside a transaction: libsql would roll it back.')),
      batch: async (statements) => {
        const results = [];
        for (const statement of statements) results.push(await connection.execute(statement));
        return results;
      },
      commit: () => end('COMMIT'),
      rollback: () => end('ROLLBACK'),
      close: () => void end('ROLLBACK').catch(() => undefined),
      get closed() {
        return !open;
      },
    };
  }

  #alone<T>(work: () => Promise<T>): Promise<T> {
    return inTurn(this.#writing, () => inTurn(this.#using, work));
  }
}

async function inTurn<T>(turns: Turns, work: () => Promise<T>): Promise<T> {
  const release = await turns.take();
  return work().finally(release);
}
