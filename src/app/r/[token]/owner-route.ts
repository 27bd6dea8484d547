import { assertSameOrigin } from '@/app/api/admin/admin-route';
import { editionOfPlace, ownPath, readOwn } from '@/app/own';
import { AnnumError } from '@/model/errors';
import type { Db } from '@/server/db/db';
import { sharedStore } from '@/server/db/shared-store';
import { failureResponse } from '@/server/http/failure-response';
import type { ResolvedLink } from '@/server/links/resolve';

interface OwnerCall<P> {
  readonly db: Db;
  readonly own: ResolvedLink;
  readonly params: P;
  readonly request: Request;
}

const PRIVATE = { 'cache-control': 'no-store' };

/** Who owns this place, by their cookie and from a page of this site only. Throws `forbidden` or `not_found`. */
export async function ownerCall<P extends { token: string }>(request: Request, context: { params: Promise<P> }): Promise<OwnerCall<P>> {
  assertSameOrigin(request);
  const params = await context.params;
  const edition = editionOfPlace(params.token);
  const own = edition === null ? null : await readOwn(edition);
  if (own === null) throw new AnnumError('not_found', 'There is nothing at this address.');
  return { db: await sharedStore(), own, params, request };
}

/** A form of one's own page: done, or overtaken by the other side, it leads to `to` below one's own place, which shows how things are. */
export function ownerForm<P extends { token: string }>(to: string, act: (call: OwnerCall<P>) => Promise<unknown>) {
  return async (request: Request, context: { params: Promise<P> }): Promise<Response> => {
    try {
      const call = await ownerCall(request, context);
      await act(call).catch((error: unknown) => {
        if (!(error instanceof AnnumError && (error.code === 'not_found' || error.code === 'conflict'))) throw error;
      });
      return new Response(null, { status: 303, headers: { ...PRIVATE, location: `${ownPath(call.own.editionId)}${to}` } });
    } catch (error) {
      return failureResponse(error);
    }
  };
}

/** A route of one's own place, answered as JSON. Whoever is not the owner learns what anybody learns of a wrong link. */
export function ownerRoute<P extends { token: string }>(act: (call: OwnerCall<P>) => Promise<unknown>) {
  return async (request: Request, context: { params: Promise<P> }): Promise<Response> => {
    try {
      return Response.json(await act(await ownerCall(request, context)), { headers: PRIVATE });
    } catch (error) {
      return failureResponse(error);
    }
  };
}
