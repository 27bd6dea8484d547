import { env } from '@/config/env';
import type { Db } from './db';
import { openStore } from './open-store';

// Next bundles routes apart, each with its own copy of this module: the one store of the process hangs on globalThis.
const shared = globalThis as typeof globalThis & { annumStore?: Promise<Db> };

/** The web server's store, opened at the first request and kept. A failed opening is tried again by the next one. */
export function sharedStore(): Promise<Db> {
  shared.annumStore ??= openStore(env().DATABASE_URL).catch((error: unknown) => {
    shared.annumStore = undefined;
    throw error;
  });
  return shared.annumStore;
}
