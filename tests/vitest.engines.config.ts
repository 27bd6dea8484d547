import { defineConfig, mergeConfig } from 'vitest/config';
import base, { project } from './vitest.config';

// Everything, and the suites of numbers again on a server and on a cluster of ClickHouse, each with one database and with fewer random
// populations. What an engine has no part in is left out there: runs that stop and go on (tests/warehouse has those of servers) and pure functions.
const numbers = (engine: 'server' | 'shards', store: 'sqlite' | 'postgresql') =>
  project(engine, {
    include: ['tests/stats/engine-against-brute-force.test.ts', 'tests/recap/generate.test.ts'],
    env: { TEST_ENGINE: engine, TEST_STORE: store, FUZZ_RUNS: process.env.FUZZ_RUNS ?? '4' },
  });

export default mergeConfig(base, defineConfig({ test: { projects: [numbers('server', 'sqlite'), numbers('shards', 'postgresql')] } }));
