import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  resolve: { alias: { '@': `${root}src` } },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    // chdb must live in a process of its own, never in a worker thread.
    pool: 'forks',
    // One less than the cores, as vitest would, but never one: much of the time is spent waiting for databases and child processes.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    globalSetup: ['tests/support/postgres-broker.ts', 'tests/support/clickhouse-broker.ts'],
    // How long something takes is never what a test is about: a busy machine is waited for.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 60_000 } },
  },
});
