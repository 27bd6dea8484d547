import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { LongestFirst } from './support/longest-first';

const root = fileURLToPath(new URL('..', import.meta.url));
const DATA = 'tests/**/*.data.test.ts';
/** Files about functions without a store, a process or an environment. They share what is loaded: half a second less for each of sixty. */
const PURE = [
  'tests/{architecture,cards,i18n,importers,story}/**/*.test.{ts,tsx}',
  'tests/compare/overlap.test.ts',
  'tests/demo/{choose-recaps,population}.test.ts',
  'tests/editions/draft.test.ts',
  'tests/intake/segment-mapping.test.ts',
  'tests/model/{edition,event,person,standing,window}.test.ts',
  'tests/packs/packs.test.ts',
  'tests/recap/{name-book,packed,race,streak}.test.ts',
  'tests/stats/zone-offsets.test.ts',
  'tests/warehouse/memory-settings.test.ts',
];

// One less than the cores, as vitest would, but never one: much of the time is spent waiting for databases and child processes.
const maxWorkers = Math.max(2, availableParallelism() - 1);

/** A set of test files and how they run; `test` is what is its own. */
export const project = (name: string, test: TestProjectInlineConfiguration['test']): TestProjectInlineConfiguration => ({
  resolve: { alias: { '@': `${root}src` } },
  test: {
    name,
    root,
    // chdb must live in a process of its own, never in a worker thread.
    pool: 'forks',
    maxWorkers,
    // How long something takes is never what a test is about: a busy machine is waited for.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 60_000 } },
    ...test,
  },
});

export default defineConfig({
  root,
  test: {
    maxWorkers,
    // Of the whole run: all projects share one PostgreSQL and one of each ClickHouse.
    globalSetup: ['tests/support/postgres-broker.ts', 'tests/support/clickhouse-broker.ts'],
    sequence: { sequencer: LongestFirst },
    projects: [
      project('real', { include: ['tests/**/*.test.{ts,tsx}'], exclude: [...PURE, DATA] }),
      project('pure', { include: PURE, isolate: false }),
      // Needs ../shared/data.
      project('data', { include: [DATA] }),
    ],
  },
});
