import { env } from '@/config/env';
import { sharedStore } from '@/server/db/shared-store';
import { createEventsEndpoint } from '@/server/http/post-events';

export const dynamic = 'force-dynamic';

export const POST = createEventsEndpoint({ store: sharedStore, trustProxy: () => env().TRUST_PROXY });
