// Seconds and memory of a whole generation (project, aggregate, compute, freeze into SQLite).
// Run: npx tsx tests/bench/generate.ts [PEOPLE] [EVENTS A PERSON] [--store FILE]   the store is filled once when it is kept in a file
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openStore } from '@/server/db/open-store';
import { createEdition } from '@/server/editions/create';
import { generateEdition } from '@/server/recap/generate';
import { fillListening } from './listening';

const { values, positionals } = parseArgs({ options: { store: { type: 'string' } }, allowPositionals: true });
const people = Number(positionals[0] ?? 2_000);
const mean = Number(positionals[1] ?? 100);

const folder = mkdtempSync(join(tmpdir(), 'annum-bench-'));
const file = values.store ?? join(folder, 'annum.db');
const filled = existsSync(file);
const db = await openStore(`file:${file}`);
let peakMb = 0;
const watch = setInterval(() => {
  peakMb = Math.max(peakMb, memoryMb());
}, 200);
try {
  const fillStarted = performance.now();
  const events = filled ? await db.client.event.count() : await fillListening(db, people, mean);
  if (!filled) {
    console.log(`filled with ${events} events in ${seconds(performance.now() - fillStarted)} s`);
    await createEdition(db, { id: 'bench', pack: 'music', year: 2025, zone: 'UTC' });
  }
  peakMb = 0;
  const began = performance.now();
  const phases = new Map<string, number>();
  const result = await generateEdition(db, 'bench', {
    onProgress: ({ phase, done }) => {
      const step = phase === 'aggregate' ? `aggregate ${done}` : phase;
      phases.has(step) || phases.set(step, performance.now());
    },
  });
  const ended = performance.now();
  const starts = [...phases];
  console.log(
    JSON.stringify({
      people: result.people,
      recaps: result.recaps,
      events,
      seconds: seconds(ended - began),
      phases: Object.fromEntries(starts.map(([phase, at], index) => [phase, seconds((starts[index + 1]?.[1] ?? ended) - at)])),
      recapsASecond: Math.round(result.people / ((ended - (phases.get('freeze') ?? ended)) / 1000)),
      // The sum over this process and the engine's.
      peakMb,
    }),
  );
} finally {
  clearInterval(watch);
  await db.close();
  rmSync(folder, { recursive: true, force: true });
}

/** Resident memory of this process and its children, in megabytes. Linux only; 0 elsewhere. */
function memoryMb(): number {
  if (!existsSync('/proc/self/status')) return 0;
  const own = String(process.pid);
  let kilobytes = 0;
  for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const status = readFileSync(`/proc/${id}/status`, 'utf8');
      if (id === own || /^PPid:\s+(\d+)/m.exec(status)?.[1] === own) kilobytes += Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0);
    } catch {
      // It ended meanwhile.
    }
  }
  return Math.round(kilobytes / 1024);
}

function seconds(ms: number): number {
  return Math.round(ms / 100) / 10;
}
