import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Provider } from '@/server/db/db';
import { createTestStore, type TestStore } from '../support/test-store';

/** Stores, and a folder for files beside them, that are gone when the tests of this block are done. */
export function useStores(provider: Provider): { readonly folder: string; readonly open: () => Promise<TestStore> } {
  const folder = mkdtempSync(join(tmpdir(), 'annum-people-'));
  const stores: TestStore[] = [];
  afterAll(async () => {
    for (const store of stores) await store.drop();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    folder,
    async open() {
      const store = await createTestStore(provider, 'embedded');
      stores.push(store);
      return store;
    },
  };
}
