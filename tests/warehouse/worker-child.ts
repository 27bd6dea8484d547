import { once } from 'node:events';
import { openDb } from '@/server/db/db';
import { workerName } from '@/server/jobs/worker-name';
import { work } from '@/worker/work';

/**
 * A worker that tells each bucket it begins, and dies without a word at one of them (0: at none). One that is to `wait` goes on with its
 * first buckets only when it is sent a line, so that others may join before everything is done.
 */
const [url = '', dieAt = '0', wait = ''] = process.argv.slice(2);
const db = await openDb(url);
const stop = new AbortController();
process.on('SIGTERM', () => stop.abort());
let begun = 0;
const sent = once(process.stdin, 'data').then(() => process.stdin.destroy());
await work(db, {
  worker: workerName(),
  signal: stop.signal,
  bucketSize: 1,
  print: (line) => process.stdout.write(`${line}\n`),
  onBucket: async (bucket) => {
    begun += 1;
    process.stdout.write(`bucket ${bucket}\n`);
    if (wait === 'wait') await sent;
    if (begun === Number(dieAt)) process.kill(process.pid, 'SIGKILL');
  },
});
await db.close();
