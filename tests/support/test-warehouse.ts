import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { openWarehouse, type ServerConfig } from '@/server/warehouse/client';
import { migrateWarehouse } from '@/server/warehouse/migrations';
import { askForClickHouse } from './clickhouse-broker';

/** The engines that the suites of numbers run on; TEST_ENGINE names one. */
const SHARDS = { embedded: 0, server: 1, shards: 2 } as const;
export type TestEngine = keyof typeof SHARDS;

const named = process.env.TEST_ENGINE ?? 'embedded';
if (!(named in SHARDS)) throw new Error(`TEST_ENGINE must be one of ${Object.keys(SHARDS).join(', ')}`);
export const testEngine = named as TestEngine;

export interface TestWarehouse {
  readonly config: ServerConfig;
  /** The same for a process of its own. */
  readonly env: Record<string, string>;
  drop(): Promise<void>;
}

/** A migrated database of its own on the run's server or cluster; undefined for the embedded engine. */
export async function createTestWarehouse(engine: TestEngine = testEngine): Promise<TestWarehouse | undefined> {
  const shards = SHARDS[engine];
  if (shards === 0) return undefined;
  const { url, cluster } = await askForClickHouse(inject('clickhouseBroker'), shards);
  const database = `t_${randomBytes(6).toString('hex')}`;
  const config = { urls: url.split(','), user: 'default', password: '', database, cluster };
  const warehouse = await openWarehouse(config);
  await migrateWarehouse(warehouse);
  await warehouse.close();
  return {
    config,
    env: { CLICKHOUSE_URL: url, CLICKHOUSE_DATABASE: database, ...(cluster === undefined ? {} : { CLICKHOUSE_CLUSTER: cluster }) },
    async drop() {
      for (const each of config.urls) {
        for (const name of [`${database}_whole`, database]) {
          await fetch(each, { method: 'POST', body: `DROP DATABASE IF EXISTS ${name} SYNC` });
        }
      }
    },
  };
}
