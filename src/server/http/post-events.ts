import type { Db } from '../db/db';
import { type Acceptance, acceptEvents } from '../events/accept';
import { clientAddress } from './client-address';
import { eventItems } from './event-items';
import { failureResponse } from './failure-response';
import { readBody } from './read-body';
import { createMissLimiter, type MissLimiter, requireSource } from './write-key';

const MAX_BYTES = 10 * 1024 * 1024;
const MAX_EVENTS = 10_000;

export interface EventsEndpoint {
  readonly store: () => Promise<Db>;
  readonly trustProxy: () => boolean;
  readonly nowMs?: () => number;
  readonly limiter?: MissLimiter;
}

/**
 * The handler of POST /api/events: a JSON array of events or one a line (also gzip), with a write key. 200 once the good ones
 * are committed, with {accepted, duplicates, rejected: [{index, code, message}]}; 400 unreadable, 401 no valid key, 413 more than
 * 10 MB or 10,000 events, 429 too many wrong keys, 503 the store is down (send the same again).
 */
export function createEventsEndpoint({ store, trustProxy, nowMs = Date.now, limiter = createMissLimiter() }: EventsEndpoint) {
  return async (request: Request): Promise<Response> => {
    try {
      const db = await store();
      const source = await requireSource(db, request.headers, clientAddress(request.headers, trustProxy()), limiter);
      const items = eventItems(await readBody(request, MAX_BYTES), MAX_EVENTS);
      return Response.json((await acceptEvents(db, source, items, nowMs())) satisfies Acceptance, {
        headers: { 'cache-control': 'no-store' },
      });
    } catch (error) {
      const response = failureResponse(error);
      if (response.status === 401) response.headers.set('www-authenticate', 'Bearer');
      return response;
    }
  };
}
