import { randomUUID } from 'node:crypto';
import { AnnumError } from '@/model/errors';
import type { Db } from './db';
import type { AppliedMigration, MigrationSession } from './migration-session';
import { type Migration, readMigrations } from './migrations';
import { openMigrationSession } from './open-migration-session';
import { storeError } from './store-error';

export interface MigrationState {
  /** Names in the order they were applied. */
  readonly applied: string[];
  /** Names that `migrate` would apply now. */
  readonly pending: string[];
}

type Target = Pick<Db, 'provider' | 'url'>;

/**
 * Applies the migrations the database lacks and returns their names; [] when there was nothing to do. Each runs in a
 * transaction with its row in Prisma's own table `_prisma_migrations`, so `prisma migrate deploy` agrees. Of two processes at
 * once, the second waits and finds nothing left to do. Throws AnnumError `conflict` when an applied migration was edited or
 * failed, or when the database is newer than this version of Annum.
 */
export async function migrate(db: Target, migrations: readonly Migration[] = readMigrations(db.provider)): Promise<string[]> {
  return inSession(db, async (session) => {
    const done: string[] = [];
    for (;;) {
      const name = await session.exclusively(async () => {
        await session.createTable();
        const [next] = pendingOf(await session.applied(), migrations);
        if (next) await apply(session, next);
        return next?.name;
      });
      if (name === undefined) return done;
      done.push(name);
    }
  });
}

/** What is applied and what is missing, without changing anything. Throws as `migrate` does. */
export async function migrationState(db: Target, migrations: readonly Migration[] = readMigrations(db.provider)): Promise<MigrationState> {
  return inSession(db, async (session) => {
    const applied = (await session.hasTable()) ? await session.applied() : [];
    return { applied: applied.map((row) => row.name), pending: pendingOf(applied, migrations).map((migration) => migration.name) };
  });
}

async function apply(session: MigrationSession, migration: Migration): Promise<void> {
  const startedAtMs = Date.now();
  try {
    await session.run(migration.sql);
  } catch (error) {
    if (storeError(error, '')) throw error;
    throw new AnnumError('conflict', `Migration ${migration.name} failed: ${error instanceof Error ? error.message : 'unknown reason'}`, {
      mend: 'Nothing was changed. Restore the database from a backup if its tables were altered by hand, then run: annum db migrate',
      cause: error,
    });
  }
  await session.record({ id: randomUUID(), name: migration.name, checksum: migration.checksum, startedAtMs, finishedAtMs: Date.now() });
}

function pendingOf(applied: readonly AppliedMigration[], migrations: readonly Migration[]): Migration[] {
  const rows = new Map(applied.map((row) => [row.name, row]));
  for (const row of applied) {
    if (!row.finished) {
      throw new AnnumError('conflict', `Migration ${row.name} was begun by another tool and failed.`, {
        mend: `Put the tables right, then run: prisma migrate resolve --applied ${row.name} (or --rolled-back)`,
      });
    }
  }
  for (const migration of migrations) {
    const row = rows.get(migration.name);
    if (row && row.checksum !== migration.checksum) {
      throw new AnnumError('conflict', `Migration ${migration.name} was changed after it had been applied to this database.`, {
        mend: 'Restore its migration.sql as it was; put the change into a new migration.',
      });
    }
  }
  const known = new Set(migrations.map((migration) => migration.name));
  const newer = applied.find((row) => !known.has(row.name));
  if (newer) {
    throw new AnnumError('conflict', `The database has migration ${newer.name}, which this version of Annum does not know.`, {
      mend: 'Use the version of Annum that made it, or a newer one.',
    });
  }
  return migrations.filter((migration) => !rows.has(migration.name));
}

async function inSession<T>(db: Target, work: (session: MigrationSession) => Promise<T>): Promise<T> {
  let session: MigrationSession | undefined;
  try {
    session = await openMigrationSession(db);
    return await work(session);
  } catch (error) {
    throw storeError(error, db.url) ?? error;
  } finally {
    await session?.close();
  }
}
