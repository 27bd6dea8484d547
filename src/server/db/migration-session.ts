import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import { Client as PgClient } from 'pg';
import { z } from 'zod';
import { AnnumError } from '@/model/errors';
import { type Db, sqlitePath } from './db';
import { postgresConfig, schemaOf } from './postgres-config';
import { BUSY_TIMEOUT_MS } from './sqlite-connection';

/** SQLite has no booleans. */
const appliedSchema = z.object({ name: z.string(), checksum: z.string(), finished: z.union([z.boolean(), z.number()]).transform(Boolean) });

/** A row of `_prisma_migrations` that was not rolled back. */
export type AppliedMigration = Readonly<z.output<typeof appliedSchema>>;

export interface MigrationRecord {
  readonly id: string;
  readonly name: string;
  readonly checksum: string;
  readonly startedAtMs: number;
  readonly finishedAtMs: number;
}

/** A connection of its own for migrating: Prisma's client runs no scripts of several statements. */
export interface MigrationSession {
  /** Runs `work` in a transaction that no second migrating process can enter. */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
  hasTable(): Promise<boolean>;
  /** Makes Prisma's bookkeeping table when it is missing, exactly as Prisma's engine does. */
  createTable(): Promise<void>;
  applied(): Promise<AppliedMigration[]>;
  run(script: string): Promise<void>;
  record(row: MigrationRecord): Promise<void>;
  close(): Promise<void>;
}

export const openMigrationSession = (db: Pick<Db, 'provider' | 'url'>): Promise<MigrationSession> =>
  db.provider === 'sqlite' ? openSqliteSession(sqlitePath(db.url)) : openPostgresSession(db.url);

const APPLIED = `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
  FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at, migration_name`;

const RECORD = 'INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count)';

async function openSqliteSession(path: string): Promise<MigrationSession> {
  mkdirSync(dirname(path), { recursive: true });
  // Not libsql's client: it rolls back an open transaction after a script.
  const connection = new Database(path, { timeout: BUSY_TIMEOUT_MS });
  // A migration that rebuilds a table drops the old one: with foreign keys on, that would cascade. Checked before COMMIT instead.
  connection.exec('PRAGMA foreign_keys = OFF');
  return {
    async exclusively(work) {
      connection.exec('BEGIN IMMEDIATE');
      try {
        const result = await work();
        const broken = connection.prepare('PRAGMA foreign_key_check').all().length;
        if (broken > 0) {
          throw new AnnumError('conflict', `The migration would leave ${broken} row(s) that refer to rows that do not exist.`, {
            mend: 'Nothing was changed. Mend the rows that PRAGMA foreign_key_check names, then run: annum db migrate',
          });
        }
        connection.exec('COMMIT');
        return result;
      } catch (error) {
        if (connection.inTransaction) connection.exec('ROLLBACK');
        throw error;
      }
    },
    async hasTable() {
      return connection.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '_prisma_migrations'").all().length > 0;
    },
    async createTable() {
      connection.exec(`CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
)`);
    },
    async applied() {
      return z.array(appliedSchema).parse(connection.prepare(APPLIED).all());
    },
    async run(script) {
      connection.exec(script);
    },
    async record(row) {
      connection.prepare(`${RECORD} VALUES (?, ?, ?, ?, ?, 1)`).run(row.id, row.checksum, row.finishedAtMs, row.name, row.startedAtMs);
    },
    async close() {
      connection.close();
    },
  };
}

/** The advisory lock that Prisma's engine takes for migrations. */
const PRISMA_LOCK = 72_707_369;

async function openPostgresSession(url: string): Promise<MigrationSession> {
  const connection = new PgClient(postgresConfig(url));
  await connection.connect();
  return {
    async exclusively(work) {
      await connection.query('BEGIN');
      try {
        await connection.query(`SELECT pg_advisory_xact_lock(${PRISMA_LOCK})`);
        const result = await work();
        await connection.query('COMMIT');
        return result;
      } catch (error) {
        await connection.query('ROLLBACK').catch(() => undefined);
        throw error;
      }
    },
    async hasTable() {
      const found = await connection.query("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS found");
      return found.rows[0]?.found === true;
    },
    async createTable() {
      const schema = schemaOf(url);
      if (schema !== 'public') await connection.query(`CREATE SCHEMA IF NOT EXISTS ${connection.escapeIdentifier(schema)}`);
      await connection.query(`CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                      VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum                VARCHAR(64) NOT NULL,
    finished_at             TIMESTAMPTZ,
    migration_name          VARCHAR(255) NOT NULL,
    logs                    TEXT,
    rolled_back_at          TIMESTAMPTZ,
    started_at              TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count     INTEGER NOT NULL DEFAULT 0
)`);
    },
    async applied() {
      return z.array(appliedSchema).parse((await connection.query(APPLIED)).rows);
    },
    async run(script) {
      await connection.query(script);
    },
    async record(row) {
      const times = [new Date(row.startedAtMs), new Date(row.finishedAtMs)];
      await connection.query(`${RECORD} VALUES ($1, $2, $5, $3, $4, 1)`, [row.id, row.checksum, row.name, ...times]);
    },
    async close() {
      await connection.end();
    },
  };
}
