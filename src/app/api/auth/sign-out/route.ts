import { adminServices } from '@/app/admin/services';
import { assertSameOrigin, seeOther } from '@/app/api/admin/admin-route';
import { signOut } from '@/server/auth/sign-in';
import { failureResponse } from '@/server/http/failure-response';

/** Ends the session of whoever asks. */
export async function POST(request: Request): Promise<Response> {
  try {
    assertSameOrigin(request);
    const { auth } = await adminServices();
    return seeOther('/admin/login', { notice: 'signed-out' }, await signOut(auth, request.headers));
  } catch (error) {
    return failureResponse(error);
  }
}
