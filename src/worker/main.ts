import { env } from '../config/env';
import { AnnumError } from '../model/errors';
import { openStore } from '../server/db/open-store';
import { closeAbandonedImports } from '../server/imports/abandoned';
import { workerName } from '../server/jobs/worker-name';
import { serverConfig } from '../server/warehouse/client';
import { follow } from './follow';
import { forget } from './forget';
import { tidy } from './tidy';
import { work } from './work';

/** Tells the launcher that starting this process again cannot help (sysexits EX_CONFIG). */
const EXIT_CONFIG = 78;

const print = (line: string) => console.log(line);
const stop = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stop.abort());

try {
  const { DATABASE_URL } = env();
  const db = await openStore(DATABASE_URL);
  await closeAbandonedImports(db, Date.now());
  print('Ready.');
  const following = serverConfig() === undefined ? undefined : follow(db, { signal: stop.signal, print });
  const forgetting = forget(db, { signal: stop.signal, print });
  const tidying = tidy(db, { signal: stop.signal, print });
  await work(db, { worker: workerName(), signal: stop.signal, print });
  await Promise.all([following, forgetting, tidying]);
  await db.close();
  process.exit(0);
} catch (error) {
  const expected = error instanceof AnnumError;
  console.error(expected ? [error.message, error.mend].filter(Boolean).join(' ') : error);
  // A database that is away or busy may come back; one that is behind, or a wrong environment, needs somebody.
  process.exit(expected && (error.code === 'unavailable' || error.code === 'busy') ? 1 : EXIT_CONFIG);
}
