// Seconds and memory of a whole generation (project, aggregate, compute, freeze into SQLite) of the invented population.
// Run: npx tsx tests/bench/generate.ts [PEOPLE] [SCALE]   scale 0.25 is about 100 plays a person over two years
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { population } from '@/demo/population/population';
import { eventSchema } from '@/model/event';
import { openStore } from '@/server/db/open-store';
import { createEdition } from '@/server/editions/create';
import { insertEvents, type KeyedEvent } from '@/server/events/insert';
import { generateEdition } from '@/server/recap/generate';

const YEAR = 2025;
const BATCH = 10_000;
const users = Number(process.argv[2] ?? 2_000);
const scale = Number(process.argv[3] ?? 0.25);

const folder = mkdtempSync(join(tmpdir(), 'annum-bench-'));
const db = await openStore(`file:${folder}/annum.db`);
try {
  const { people, events } = population({ users, year: YEAR, scale });
  let total = 0;
  let batch: KeyedEvent[] = [];
  const flush = async () => {
    await insertEvents(db, batch, 0);
    total += batch.length;
    batch = [];
  };
  for (const person of people) {
    for (const input of events(person)) {
      const event = eventSchema.parse(input);
      batch.push({ ...event, source: 'demo', messageId: event.messageId ?? '' });
    }
    if (batch.length >= BATCH) await flush();
  }
  await flush();
  await createEdition(db, { id: 'bench', pack: 'music', year: YEAR, zone: 'UTC' });

  const began = performance.now();
  const cpu = process.cpuUsage();
  const phases = new Map<string, number>();
  const result = await generateEdition(db, 'bench', {
    onProgress: ({ phase }) => phases.has(phase) || phases.set(phase, performance.now()),
  });
  const ended = performance.now();
  const used = process.cpuUsage(cpu);
  const starts = [...phases];
  console.log(
    JSON.stringify({
      people: result.people,
      recaps: result.recaps,
      events: total,
      seconds: seconds(ended - began),
      phases: Object.fromEntries(starts.map(([phase, at], index) => [phase, seconds((starts[index + 1]?.[1] ?? ended) - at)])),
      recapsASecond: Math.round(result.people / ((ended - (phases.get('freeze') ?? ended)) / 1000)),
      cpuSeconds: seconds((used.user + used.system) / 1000),
      // Of the whole process, filling the store included.
      peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    }),
  );
} finally {
  await db.close();
  rmSync(folder, { recursive: true, force: true });
}

function seconds(ms: number): number {
  return Math.round(ms / 100) / 10;
}
