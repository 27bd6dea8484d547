import { cookies } from 'next/headers';
import { env } from '@/config/env';
import { AnnumError } from '@/model/errors';
import type { Db } from '@/server/db/db';
import { sharedStore } from '@/server/db/shared-store';
import { clientAddress } from '@/server/http/client-address';
import { failureResponse } from '@/server/http/failure-response';
import { readBody } from '@/server/http/read-body';
import { VisitLimits } from '@/server/start/limits';
import { type Visit, visitOf } from '@/server/start/visits';
import { isStartOpen } from '../../start/is-open';
import { assertSameOrigin } from '../admin/admin-route';

interface StartCall<P> {
  readonly db: Db;
  readonly request: Request;
  readonly params: P;
  /** The client's address where a trusted proxy tells it. */
  readonly address: string | null;
  readonly limits: VisitLimits;
}

type Route<P> = (request: Request, context: { params: Promise<P> }) => Promise<Response>;

const COOKIE = 'annum-start';
const HEADERS = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' };

// Next bundles routes apart, each with its own copy of this module: all count in one place.
const shared = globalThis as typeof globalThis & { annumVisitLimits?: VisitLimits };
const visitLimits = () => {
  shared.annumVisitLimits ??= new VisitLimits();
  return shared.annumVisitLimits;
};

/** A route of /start, asked by its own page only; answered as JSON unless it answers itself. Where /start is off, there is nothing. */
export function startRoute<P>(act: (call: StartCall<P>) => Promise<unknown>): Route<P> {
  return async (request, context) => {
    try {
      if (!isStartOpen()) throw new AnnumError('not_found', 'There is nothing at this address.');
      assertSameOrigin(request);
      const address = clientAddress(request.headers, env().TRUST_PROXY);
      const params = await context.params;
      const answer = await act({ db: await sharedStore(), request, params, address, limits: visitLimits() });
      return answer instanceof Response ? answer : Response.json(answer ?? {}, { headers: HEADERS });
    } catch (error) {
      return failureResponse(error);
    }
  };
}

/** The visit of this browser; null when there is none. */
export const readVisit = async (db: Db): Promise<Visit | null> => visitOf(db, (await cookies()).get(COOKIE)?.value);

/** The same for what is only done with one. Throws `not_found`. */
export async function ownVisit(db: Db): Promise<Visit> {
  const visit = await readVisit(db);
  if (visit === null) throw new AnnumError('not_found', 'Nothing of this browser is here.');
  return visit;
}

/** Keeps a visit's token in the browser, out of reach of scripts; without a token it goes. */
export function visitCookie(token: string | null): string {
  const secure = env().PUBLIC_URL.startsWith('https:') ? '; Secure' : '';
  const seconds = token === null ? 0 : env().START_KEEP_DAYS * 24 * 3_600;
  return `${COOKIE}=${token ?? ''}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
}

/** A small body as JSON; undefined when it is none. Throws what `readBody` throws. */
export async function jsonBody(request: Request, maxBytes: number): Promise<unknown> {
  const body = await readBody(request, maxBytes);
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Leads a form on. */
export const leadTo = (location: string, headers: Record<string, string> = {}): Response =>
  new Response(null, { status: 303, headers: { ...HEADERS, ...headers, location } });
