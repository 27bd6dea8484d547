import type { Db } from '@/server/db/db';
import type { DoorOptions } from '@/server/http/door';
import { createLimits, preflight } from '@/server/http/door';
import { createListenBrainzEndpoint } from '@/server/http/listenbrainz';
import { answerEventsOptions, createEventsEndpoint } from '@/server/http/post-events';
import { createSegmentEndpoint } from '@/server/http/segment';
import { type Served, serve } from '../support/serve';

/** All endpoints that take events in, at the paths where the app has them, on a free port. */
export function serveIntake(db: Db, options: Partial<DoorOptions> = {}): Promise<Served> {
  return serve(intakeHandler(db, options));
}

export function intakeHandler(db: Db, options: Partial<DoorOptions> = {}): (request: Request) => Promise<Response> {
  const door: DoorOptions = { store: async () => db, trustProxy: () => false, limits: createLimits(), ...options };
  const events = createEventsEndpoint(door);
  const segment = createSegmentEndpoint(door);
  const listens = createListenBrainzEndpoint(door);
  return async (request) => {
    const [, first = '', ...rest] = new URL(request.url).pathname.replace(/\/+$/, '').split('/');
    if (first === 'api') return request.method === 'OPTIONS' ? answerEventsOptions(request) : events(request);
    if (request.method === 'OPTIONS') return preflight(request);
    if (first === 'v1') return segment(request, rest[0] ?? '');
    if (first === '1') return listens(request, rest);
    if (first === 'apis') return listens(request, rest.slice(2));
    return new Response(null, { status: 404 });
  };
}
