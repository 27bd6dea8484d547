import { existsSync } from 'node:fs';
import { openDb, providerOf, sqlitePath } from '@/server/db/db';
import { migrationState } from '@/server/db/migrate';
import { maskUrl } from '@/server/db/store-error';
import { type Check, check } from './check';

/** PostgreSQL's server_version_num of 15.0. */
const OLDEST_POSTGRES = 150_000;

/** Whether the database answers and has its tables. */
export const checkDatabase = (url: string): Promise<Check> =>
  check('Database', async () => {
    const provider = providerOf(url);
    const shown = maskUrl(url);
    if (provider === 'sqlite' && !existsSync(sqlitePath(url)))
      return { state: 'note', found: `${shown} is not there yet; the first command makes it` };
    const { pending } = await migrationState({ provider, url });
    const db = await openDb(url);
    try {
      const version = provider === 'sqlite' ? 'SELECT sqlite_version() AS name, 0 AS number' : POSTGRES_VERSION;
      const [row] = await db.client.$queryRawUnsafe<{ name: string; number: number }[]>(version);
      const program = `${provider === 'sqlite' ? 'SQLite' : 'PostgreSQL'} ${row?.name}`;
      if (provider === 'postgresql' && Number(row?.number) < OLDEST_POSTGRES) {
        return { state: 'wrong', found: `${shown} is ${program}`, mend: 'Use PostgreSQL 15 or newer.' };
      }
      if (pending.length > 0) {
        const found = `${shown} (${program}) lacks ${pending.length} migration(s): ${pending.join(', ')}`;
        return { state: provider === 'sqlite' ? 'note' : 'wrong', found, mend: 'Run: annum db migrate' };
      }
      return { state: 'fine', found: `${shown} (${program}) is up to date` };
    } finally {
      await db.close();
    }
  });

const POSTGRES_VERSION = "SELECT current_setting('server_version') AS name, current_setting('server_version_num')::int AS number";
