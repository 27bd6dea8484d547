// A writer in a process of its own: inserts events FROM..TO in batches and prints a line after each commit.
import { openDb } from '@/server/db/db';
import { insertEvents } from '@/server/events/insert';
import { syntheticEvents } from '../bench/synthetic-events';

const [url = '', from = '0', to = '0', size = '1000'] = process.argv.slice(2);
const db = await openDb(url);
let added = 0;
for (let first = Number(from); first < Number(to); first += Number(size)) {
  const stored = await insertEvents(db, syntheticEvents(Math.min(Number(size), Number(to) - first), first, 'child'), Date.now());
  added += stored.added;
  process.stdout.write(`${JSON.stringify({ ...stored, total: added })}\n`);
}
await db.close();
