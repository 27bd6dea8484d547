import { env } from '@/config/env';
import { sharedStore } from '@/server/db/shared-store';
import type { DoorOptions } from '@/server/http/door';

/** What every endpoint that takes events in works with. */
export const intakeOptions: DoorOptions = { store: sharedStore, trustProxy: () => env().TRUST_PROXY };
