import { openDb } from '@/server/db/db';
import { generateEdition } from '@/server/recap/generate';

/** Generates an edition and tells each step on a line of its own, so that a test can end it at a known one. */
const [url = '', editionId = '', bucketSize = '1'] = process.argv.slice(2);
const db = await openDb(url);
await generateEdition(db, editionId, {
  bucketSize: Number(bucketSize),
  onProgress: (progress) => process.stdout.write(`${JSON.stringify(progress)}\n`),
});
await db.close();
