// Measures and prints one table, each line against a named baseline in the same run.
// Run: npm run bench -- [NAME ...] [--people 20000] [--mean 100] [--store FILE] [--sample 50] [--memory 200]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { againstDuckDb } from './against-duckdb';
import { againstPrisma } from './against-prisma';
import { makeStore, type Population } from './bench-store';
import { boundedMemory } from './bounded-memory';
import { type Figure, printFigures } from './figure';
import { frames } from './frames';
import { generating, growth } from './generating';
import { hostile } from './hostile';
import { httpIntake } from './http-intake';
import { lighthouse } from './lighthouse';
import { views } from './views';

interface Bench {
  readonly folder: string;
  readonly population: Population;
  /** People of the baselines that take one after another. */
  readonly sample: number;
  /** What a statement may take in the bench of bounded memory. */
  readonly megabytes: number;
}

const benches: Readonly<Record<string, (bench: Bench) => Promise<Figure[]>>> = {
  generate: async ({ folder, population }) => generating(await makeStore(folder, population)),
  growth: async ({ folder, population }) =>
    growth(
      await makeStore(folder, population),
      await makeStore(folder, { people: Math.round(population.people / 10), mean: population.mean }),
    ),
  memory: async ({ folder, population, megabytes }) => boundedMemory(await makeStore(folder, population), megabytes),
  prisma: async ({ folder, population, sample }) => againstPrisma(await makeStore(folder, population), sample),
  duckdb: async ({ folder, population }) => againstDuckDb(folder, await makeStore(folder, population)),
  intake: ({ folder }) => httpIntake(folder),
  hostile: ({ folder }) => hostile(folder),
  views: () => views(),
  frames: () => frames(),
  lighthouse: () => lighthouse(),
};

const { values, positionals } = parseArgs({
  options: {
    people: { type: 'string', default: '20000' },
    mean: { type: 'string', default: '100' },
    store: { type: 'string' },
    sample: { type: 'string', default: '50' },
    memory: { type: 'string', default: '200' },
  },
  allowPositionals: true,
});
const names = positionals.length > 0 ? positionals : Object.keys(benches);
const unknown = names.find((name) => !(name in benches));
if (unknown !== undefined) throw new Error(`There is no bench "${unknown}". There are: ${Object.keys(benches).join(', ')}.`);

const folder = mkdtempSync(join(tmpdir(), 'annum-bench-'));
const population = { people: Number(values.people), mean: Number(values.mean), store: values.store };
try {
  const bench: Bench = { folder, population, sample: Number(values.sample), megabytes: Number(values.memory) };
  const figures: Figure[] = [];
  for (const name of names) figures.push(...((await benches[name]?.(bench)) ?? []));
  printFigures(figures);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
