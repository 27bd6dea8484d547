import { env } from '@/config/env';
import { invite } from '@/server/compare/invite';
import { ownerRoute } from '../../owner-route';

/** Makes an invitation to compare and says its address: this once. */
export const POST = ownerRoute(async ({ db, own }) => {
  const { token } = await invite(db, own);
  return { url: new URL(`/c/${token}`, env().PUBLIC_URL).href };
});
