import { z } from 'zod';

/** SQLite has no booleans. */
export const appliedSchema = z.object({
  name: z.string(),
  checksum: z.string(),
  finished: z.union([z.boolean(), z.number()]).transform(Boolean),
});

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

export const APPLIED = `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
  FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at, migration_name`;

export const RECORD = 'INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count)';
