// Imports a JSON Lines file into a SQLite store and prints the peak of its memory: import-child.ts FILE DATABASE_URL
import { openStore } from '@/server/db/open-store';
import { runImport } from '@/server/imports/run-import';

const [file = '', url = ''] = process.argv.slice(2);
const db = await openStore(url);
await runImport(db, { request: { format: 'jsonl', file }, source: 'memory' });
await db.close();
console.log(Math.round((process.resourceUsage().maxRSS * 1024) / 1_000_000));
