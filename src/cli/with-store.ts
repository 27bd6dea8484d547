import { env } from '@/config/env';
import type { Db } from '@/server/db/db';

/** Opens the store that DATABASE_URL names (see openStore), hands it to `work` and closes it, whatever happens. */
export async function withStore<T>(work: (db: Db) => Promise<T>): Promise<T> {
  const { openStore } = await import('@/server/db/open-store');
  const db = await openStore(env().DATABASE_URL);
  try {
    return await work(db);
  } finally {
    await db.close();
  }
}
