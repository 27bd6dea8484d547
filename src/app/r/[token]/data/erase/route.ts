import { formOf } from '@/app/api/admin/admin-route';
import { ERASED_HEADERS, eraseHere } from '@/app/erase-here';
import { ownPath } from '@/app/own';
import { failureResponse } from '@/server/http/failure-response';
import { ownerCall } from '../../owner-route';

/** Erases the owner everywhere. Without the tick it leads back to where it is asked for. */
export async function POST(request: Request, context: { params: Promise<{ token: string }> }): Promise<Response> {
  try {
    const { db, own } = await ownerCall(request, context);
    if ((await formOf(request)).get('sure') !== 'yes') return leadTo(`${ownPath(own.editionId)}/data`, { 'Cache-Control': 'no-store' });
    return leadTo(await eraseHere(db, own.userId), ERASED_HEADERS);
  } catch (error) {
    return failureResponse(error);
  }
}

const leadTo = (location: string, headers: Record<string, string>) =>
  new Response(null, { status: 303, headers: { ...headers, Location: location } });
