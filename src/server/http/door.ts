import { AnnumError } from '@/model/errors';
import type { Db } from '../db/db';
import type { Source } from '../events/source-settings';
import type { KeyHolder } from '../events/write-keys';
import { type Intake, intakeOf } from '../intake/intake';
import { BodyBudget } from './body-budget';
import { clientAddress } from './client-address';
import { type Rate, Rates } from './rates';
import { type ReadOptions, readBody } from './read-body';
import { createMissLimiter, type MissLimiter, requireHolder } from './write-key';

/** What counts over all endpoints of a process. */
export interface Limits {
  readonly misses: MissLimiter;
  readonly rates: Rates;
  readonly bodies: BodyBudget;
}

export const createLimits = (): Limits => ({ misses: createMissLimiter(), rates: new Rates(), bodies: new BodyBudget() });

// Next bundles routes apart, each with its own copy of this module.
const shared = globalThis as typeof globalThis & { annumLimits?: Limits };
const sharedLimits = (): Limits => {
  shared.annumLimits ??= createLimits();
  return shared.annumLimits;
};

export interface DoorOptions {
  readonly store: () => Promise<Db>;
  readonly trustProxy: () => boolean;
  readonly nowMs?: () => number;
  readonly limits?: Limits;
  /** How patient a body is read. */
  readonly reading?: Omit<ReadOptions, 'lease'>;
}

/** One request on its way in. */
export interface Visit {
  readonly request: Request;
  readonly db: Db;
  readonly intake: Intake;
  readonly nowMs: number;
  /** The whole body, within `maxBytes`, held against the budget until the visit ends. */
  body(maxBytes: number): Promise<Buffer>;
  /** Who holds the key; also whether a page of this origin may use it. Throws `unauthorized`, `forbidden`, `busy`. */
  holder(key: string | null): Promise<KeyHolder>;
  /** Counts events against the source's minute. Throws `busy`. */
  spend(source: Source, events: number): Promise<Rate>;
}

/** Any page may ask; whether its origin may send is looked at with the key. Credentials of a browser are never part of it. */
export const CORS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'retry-after, x-ratelimit-limit, x-ratelimit-remaining, x-ratelimit-reset-in, x-ratelimit-reset',
} as const;

const PREFLIGHT_SECONDS = 86_400;

/** The answer to a browser that asks before it sends. */
export const preflight = (request: Request): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...CORS,
      'access-control-allow-methods': 'GET, POST, OPTIONS',
      'access-control-allow-headers': request.headers.get('access-control-request-headers')?.slice(0, 512) ?? 'authorization, content-type',
      'access-control-max-age': String(PREFLIGHT_SECONDS),
    },
  });

/**
 * Lets requests in: opens the store, hands the request over, and turns what goes wrong into an answer (`failure`). After a body that was
 * cut off the connection ends, for the rest of it may still be on its way.
 */
export function openDoor({ store, trustProxy, nowMs = Date.now, limits, reading = {} }: DoorOptions) {
  return async (
    request: Request,
    receive: (visit: Visit) => Promise<Response>,
    failure: (error: unknown) => Response,
  ): Promise<Response> => {
    const { misses, rates, bodies } = limits ?? sharedLimits();
    const lease = bodies.lease();
    try {
      const db = await store();
      const now = nowMs();
      const address = clientAddress(request.headers, trustProxy());
      return await receive({
        request,
        db,
        intake: intakeOf(db),
        nowMs: now,
        body: (maxBytes) => readBody(request, maxBytes, { ...reading, lease }),
        holder: async (key) => {
          const holder = await requireHolder(db, { key, address, nowMs: now }, misses);
          assertOrigin(holder.source, request.headers.get('origin'));
          return holder;
        },
        spend: (source, events) => rates.spend(source, events),
      });
    } catch (error) {
      const response = failure(error);
      if (error instanceof AnnumError && (error.code === 'too_large' || error.code === 'too_slow'))
        response.headers.set('connection', 'close');
      return response;
    } finally {
      lease.free();
    }
  };
}

/** A key in a page can be read by anybody: so a page's key works from the pages it was made for, and a server's from no page. */
function assertOrigin(source: Source, origin: string | null): void {
  if (origin === null || source.userId !== null || source.origins.includes(origin.toLowerCase())) return;
  throw new AnnumError('forbidden', 'This write key may not be used by pages of this origin.', {
    mend: 'Add the origin to the source, on its page in the admin or with: annum source set NAME --origin URL',
  });
}
