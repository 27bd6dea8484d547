import { openDb } from '@/server/db/db';
import { workerName } from '@/server/jobs/worker-name';
import { work } from '@/worker/work';

/** A worker that tells each bucket it begins, and dies without a word at one of them. */
const [url = '', dieAt = '0'] = process.argv.slice(2);
const db = await openDb(url);
const stop = new AbortController();
process.on('SIGTERM', () => stop.abort());
let begun = 0;
await work(db, {
  worker: workerName(),
  signal: stop.signal,
  bucketSize: 1,
  print: (line) => process.stdout.write(`${line}\n`),
  onBucket: (bucket) => {
    begun += 1;
    process.stdout.write(`bucket ${bucket}\n`);
    if (begun === Number(dieAt)) process.kill(process.pid, 'SIGKILL');
  },
});
await db.close();
