import { Client } from 'pg';
import { z } from 'zod';
import { APPLIED, appliedSchema, type MigrationSession, RECORD } from './migration-session';
import { postgresConfig, schemaOf } from './postgres-config';

/** The advisory lock that Prisma's engine takes for migrations. */
const PRISMA_LOCK = 72_707_369;

export async function openPostgresSession(url: string): Promise<MigrationSession> {
  const connection = new Client(postgresConfig(url));
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
