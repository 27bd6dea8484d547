import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import { z } from 'zod';
import { AnnumError } from '@/model/errors';
import { sqlitePath } from './db';
import { APPLIED, appliedSchema, type MigrationSession, RECORD } from './migration-session';
import { BUSY_TIMEOUT_MS } from './sqlite-connection';

export async function openSqliteSession(url: string): Promise<MigrationSession> {
  const path = sqlitePath(url);
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
