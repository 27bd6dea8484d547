import { AnnumError } from '@/model/errors';
import { type Db, openDb, providerOf } from './db';
import { migrate, migrationState } from './migrate';

/**
 * Opens the store ready for use. A SQLite file is brought up to date on the spot (it belongs to this installation);
 * PostgreSQL may be shared, so a database that is behind is refused with the command that mends it.
 * Throws AnnumError `unavailable`, `busy` or `conflict`.
 */
export async function openStore(url: string): Promise<Db> {
  const target = { provider: providerOf(url), url };
  if (target.provider === 'sqlite') {
    await migrate(target);
  } else {
    const { pending } = await migrationState(target);
    if (pending.length > 0) {
      throw new AnnumError('conflict', `The database lacks ${pending.length} migration(s): ${pending.join(', ')}.`, {
        mend: 'Run: annum db migrate',
        data: { pending },
      });
    }
  }
  return openDb(url);
}
