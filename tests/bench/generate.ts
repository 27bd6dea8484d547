// Seconds and memory of a whole generation (project, aggregate, compute, freeze into SQLite), as one line of JSON.
// Run: node src/dev/run.mjs tests/bench/generate.ts [PEOPLE] [EVENTS A PERSON] [--store FILE]   the store is filled once when it is kept in a file
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openStore } from '@/server/db/open-store';
import { generateEdition } from '@/server/recap/generate';
import { EDITION, fillStore } from './bench-store';
import type { Generated } from './generate-in-child';
import { watchMemory } from './process-tree';

const { values, positionals } = parseArgs({ options: { store: { type: 'string' } }, allowPositionals: true });
const folder = mkdtempSync(join(tmpdir(), 'annum-bench-'));
const file = values.store ?? join(folder, 'annum.db');
if (!existsSync(file)) await fillStore(file, Number(positionals[0] ?? 2_000), Number(positionals[1] ?? 100));
const db = await openStore(`file:${file}`);
try {
  const memory = watchMemory();
  const began = performance.now();
  const phases = new Map<string, number>();
  const { version, people, recaps } = await generateEdition(db, EDITION, {
    onProgress: ({ phase, done }) => {
      const step = phase === 'aggregate' ? `aggregate ${done}` : phase;
      if (!phases.has(step)) phases.set(step, performance.now());
    },
  });
  const ended = performance.now();
  const peakMb = memory.stop();
  const aSecond = (count: number) => Math.round(count / ((ended - (phases.get('freeze') ?? ended)) / 1000));
  const starts = [...phases];
  const digest = createHash('sha256');
  for (const { hash } of await db.client.recap.findMany({
    where: { editionId: EDITION, version },
    select: { hash: true },
    orderBy: { userId: 'asc' },
  })) {
    digest.update(`${hash}\n`);
  }
  const generated: Generated = {
    version,
    people,
    recaps,
    events: await db.client.event.count(),
    seconds: seconds(ended - began),
    phases: Object.fromEntries(starts.map(([phase, at], index) => [phase, seconds((starts[index + 1]?.[1] ?? ended) - at)])),
    freezing: { recaps: aSecond(recaps), people: aSecond(people) },
    peakMb,
    digest: digest.digest('hex'),
  };
  console.log(JSON.stringify(generated));
} finally {
  await db.close();
  rmSync(folder, { recursive: true, force: true });
}

function seconds(ms: number): number {
  return Math.round(ms / 100) / 10;
}
