import type { Db } from './db';
import type { MigrationSession } from './migration-session';

/** A session with the database's own driver; the other one is not even loaded. */
export async function openMigrationSession(db: Pick<Db, 'provider' | 'url'>): Promise<MigrationSession> {
  if (db.provider === 'sqlite') return (await import('./migration-session-sqlite')).openSqliteSession(db.url);
  return (await import('./migration-session-postgresql')).openPostgresSession(db.url);
}
