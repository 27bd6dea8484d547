import { defineConfig } from 'vitest/config';
import base from './vitest.config';

// The suites of numbers again, on a server and on a cluster: TEST_ENGINE=server or TEST_ENGINE=shards, with fewer random populations, and
// with TEST_STORE=sqlite or TEST_STORE=postgresql on one database.
// What an engine has no part in is left out: runs that stop and go on (tests/warehouse has those of servers) and pure functions.
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: ['tests/stats/engine-against-brute-force.test.ts', 'tests/recap/generate.test.ts'],
    env: { FUZZ_RUNS: process.env.FUZZ_RUNS ?? '4' },
  },
});
