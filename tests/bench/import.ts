// Events a second of `annum import jsonl`, the whole process from start to exit, and the most memory it took.
// Run: node src/dev/run.mjs tests/bench/import.ts [ROWS]          one file of ROWS events with ids (1,000,000), SQLite and PostgreSQL
//      node src/dev/run.mjs tests/bench/import.ts --megabytes 1000   one file of that size without ids, SQLite only
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { migrate } from '@/server/db/migrate';
import { startPostgres } from '../support/postgres-server';
import { annum } from '../support/run-node';
import { syntheticEvents } from './synthetic-events';

const { values, positionals } = parseArgs({ options: { megabytes: { type: 'string' } }, allowPositionals: true });
const megabytes = values.megabytes === undefined ? null : Number(values.megabytes);
const rows = Number(positionals[0] ?? 1_000_000);

/** Writes events until there are `rows` of them, or the file is as large as was asked. */
async function write(file: string): Promise<void> {
  function* chunks() {
    for (let first = 0, bytes = 0; megabytes === null ? first < rows : bytes < megabytes * 1e6; first += 5_000) {
      const events = syntheticEvents(5_000, first, 'bench');
      const text = events
        .map(({ messageId, ...event }) =>
          JSON.stringify({ ...(megabytes === null ? { messageId } : {}), ...event, occurredAt: new Date(event.occurredAt).toISOString() }),
        )
        .join('\n');
      bytes += text.length + 1;
      yield `${text}\n`;
    }
  }
  await pipeline(Readable.from(chunks()), createWriteStream(file));
}

async function measure(database: string, file: string, url: string) {
  const started = performance.now();
  const { code, stdout, stderr } = await annum(['import', 'jsonl', file, '--json'], {
    env: { DATABASE_URL: url, NODE_OPTIONS: `--import ${PRINT_PEAK}` },
  });
  const seconds = (performance.now() - started) / 1000;
  if (code !== 0) throw new Error(stderr);
  const { added, duplicates } = JSON.parse(stdout) as { added: number; duplicates: number };
  const peak = /peak (\d+)/.exec(stderr)?.[1];
  return {
    database,
    added,
    duplicates,
    seconds: +seconds.toFixed(1),
    'events/s': Math.round((added + duplicates) / seconds),
    'peak MB': Number(peak),
  };
}

/** Makes the command say on stderr how much memory it took, once: worker threads load it too. */
const PRINT_PEAK = `data:text/javascript,${encodeURIComponent(
  "import { isMainThread } from 'node:worker_threads'; if (isMainThread) process.on('exit', () => console.error('peak', Math.round(process.resourceUsage().maxRSS * 1024 / 1e6)));",
)}`;

const folder = mkdtempSync(join(tmpdir(), 'annum-bench-'));
const postgres = megabytes === null ? await startPostgres() : null;
try {
  const file = join(folder, 'events.jsonl');
  await write(file);
  console.log(`${(statSync(file).size / 1e6).toFixed(0)} MB of events`);
  const figures = [await measure('sqlite', file, `file:${folder}/bench.db`)];
  if (postgres) {
    await migrate({ provider: 'postgresql', url: postgres.url });
    figures.push(await measure('postgresql', file, postgres.url));
    figures.push(await measure('sqlite, again', file, `file:${folder}/bench.db`));
  }
  console.table(figures);
} finally {
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
}
