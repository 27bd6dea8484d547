import { assertSameOrigin } from '@/app/api/admin/admin-route';
import { editionOfPlace, readOwn } from '@/app/own';
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

/** A route of one's own place, answered as JSON. Whoever is not the owner learns what anybody learns of a wrong link. */
export function ownerRoute<P extends { token: string }>(act: (call: OwnerCall<P>) => Promise<unknown>) {
  return async (request: Request, context: { params: Promise<P> }): Promise<Response> => {
    try {
      assertSameOrigin(request);
      const params = await context.params;
      const edition = editionOfPlace(params.token);
      const own = edition === null ? null : await readOwn(edition);
      if (own === null) throw new AnnumError('not_found', 'There is nothing at this address.');
      return Response.json(await act({ db: await sharedStore(), own, params, request }), { headers: PRIVATE });
    } catch (error) {
      return failureResponse(error);
    }
  };
}
