import { Pool } from 'pg';
import { postgresConfig } from './postgres-config';
import type { Statement } from './statement';
import { assertRows } from './unexpected-rows';

/** Batches store one after another anyway (see insert-statements.ts); a second connection lets the next one's JSON travel meanwhile. */
const CONNECTIONS = 2;

/** Connections for bulk work, beside Prisma's own; none is opened before the first transaction. */
export class PostgresPool {
  readonly #pool: Pool;

  constructor(url: string) {
    this.#pool = new Pool({ ...postgresConfig(url), max: CONNECTIONS });
    // A connection that breaks while nobody uses it is replaced by the next transaction; unheard, the event would end the process.
    this.#pool.on('error', () => undefined);
  }

  /** Runs the statements in one transaction; the counts of rows they changed. */
  async transact(statements: readonly Statement[]): Promise<number[]> {
    const connection = await this.#pool.connect();
    let broken: Error | undefined;
    const remember = (error: Error) => {
      broken = error;
    };
    connection.on('error', remember);
    try {
      await connection.query('BEGIN');
      const counts: number[] = [];
      for (const statement of statements) {
        const changed = (await connection.query(statement.sql, [...statement.args])).rowCount ?? 0;
        assertRows(statement, changed);
        counts.push(changed);
      }
      await connection.query('COMMIT');
      return counts;
    } catch (error) {
      await connection.query('ROLLBACK').catch(remember);
      throw error;
    } finally {
      connection.off('error', remember);
      connection.release(broken);
    }
  }

  close(): Promise<void> {
    return this.#pool.end();
  }
}
