import { openDb } from '@/server/db/db';
import { generateEdition } from '@/server/recap/generate';

/** Generates an edition, and dies without a word once so many people are frozen. */
const [url = '', editionId = '', bucketSize = '1', dieAt = '0'] = process.argv.slice(2);
const db = await openDb(url);
await generateEdition(db, editionId, {
  bucketSize: Number(bucketSize),
  onProgress: ({ phase, done }) => {
    if (phase === 'freeze' && done >= Number(dieAt)) process.kill(process.pid, 'SIGKILL');
  },
});
await db.close();
