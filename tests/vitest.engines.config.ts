import { defineConfig } from 'vitest/config';
import base from './vitest.config';

// The suites of numbers again, on a server and on a cluster: TEST_ENGINE=server or TEST_ENGINE=shards, with fewer random populations.
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: ['tests/stats/**/*.test.ts', 'tests/recap/**/*.test.ts'],
    exclude: ['**/*.data.test.ts'],
    env: { FUZZ_RUNS: process.env.FUZZ_RUNS ?? '4' },
  },
});
