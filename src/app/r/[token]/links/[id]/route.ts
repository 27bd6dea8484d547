import { revokeOwn } from '@/server/links/revoke';
import { ownerRoute } from '../../owner-route';

/** Takes a shared link back. */
export const DELETE = ownerRoute<{ token: string; id: string }>(async ({ db, own, params }) => {
  await revokeOwn(db, own, params.id);
  return { closed: params.id };
});
