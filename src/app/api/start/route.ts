import { AnnumError } from '@/model/errors';
import { wishSchema } from '@/model/visit';
import { beginVisit } from '@/server/start/visits';
import { jsonBody, startRoute, visitCookie } from './start-call';

/** A few choices and a name. */
const MAX_BYTES = 4 * 1024;

/** Lets somebody in who agreed to send what their browser read. Their token goes into a cookie. */
export const POST = startRoute(async ({ db, request, address, limits }) => {
  await limits.visit(address);
  const wish = wishSchema.safeParse(await jsonBody(request, MAX_BYTES));
  if (!wish.success) throw new AnnumError('invalid_input', `${wish.error.issues[0]?.path.join('.')}: ${wish.error.issues[0]?.message}`);
  const { token } = await beginVisit(db, wish.data);
  return Response.json({ parts: 0 }, { status: 201, headers: { 'cache-control': 'no-store', 'set-cookie': visitCookie(token) } });
});
