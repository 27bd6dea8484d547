import { adminServices } from '@/app/admin/services';
import { adminPath, assertSameOrigin, formOf, seeOther, wantsJson } from '@/app/api/admin/admin-route';
import { env } from '@/config/env';
import { AnnumError } from '@/model/errors';
import { signIn } from '@/server/auth/sign-in';
import { clientAddress } from '@/server/http/client-address';
import { failureResponse } from '@/server/http/failure-response';

/** Signs an admin in from a form (`email`, `password`, `next`) and leads to the page they came for. */
export async function POST(request: Request): Promise<Response> {
  let next = '/admin';
  try {
    assertSameOrigin(request);
    const form = await formOf(request);
    next = adminPath(form.get('next') ?? '');
    const { auth, limits } = await adminServices();
    const cookies = await signIn(auth, limits, {
      email: form.get('email') ?? '',
      password: form.get('password') ?? '',
      address: clientAddress(request.headers, env().TRUST_PROXY),
    });
    return seeOther(next, {}, cookies);
  } catch (error) {
    if (wantsJson(request) || !(error instanceof AnnumError)) return failureResponse(error);
    return seeOther('/admin/login', { problem: PROBLEM[error.code] ?? 'wrong-credentials', next });
  }
}

const PROBLEM: Partial<Record<AnnumError['code'], string>> = { busy: 'too-many', forbidden: 'forbidden', unavailable: 'unavailable' };
