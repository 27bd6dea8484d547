import { assertSameOrigin } from '@/app/api/admin/admin-route';
import { ownPath, readOwn } from '@/app/own';
import { AnnumError } from '@/model/errors';
import { resolveInvitation, takeUp } from '@/server/compare/answer';
import { sharedStore } from '@/server/db/shared-store';
import { failureResponse } from '@/server/http/failure-response';

/** The guest says yes, and is led to their own comparisons, where the number is that they tell the inviter. */
export async function POST(request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  try {
    assertSameOrigin(request);
    const { token } = await params;
    const db = await sharedStore();
    const invitation = await resolveInvitation(db, token);
    const own = invitation && (await readOwn(invitation.editionId));
    if (own === null) throw new AnnumError('not_found', 'There is no such invitation.');
    await takeUp(db, token, own);
    return new Response(null, { status: 303, headers: { 'cache-control': 'no-store', location: `${ownPath(own.editionId)}/compare` } });
  } catch (error) {
    return failureResponse(error);
  }
}
