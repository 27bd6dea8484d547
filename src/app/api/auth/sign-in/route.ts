import { adminServices } from '@/app/admin/services';
import { adminPath, assertSameOrigin, failure, formOf, seeOther, wantsJson } from '@/app/api/admin/admin-route';
import { env } from '@/config/env';
import { AnnumError } from '@/model/errors';
import { signIn } from '@/server/auth/sign-in';

/** Signs an admin in from a form (`email`, `password`, `next`) and leads to the page they came for. */
export async function POST(request: Request): Promise<Response> {
  let next = '/admin';
  try {
    assertSameOrigin(request);
    const form = await formOf(request);
    next = adminPath(text(form, 'next'));
    const { auth, limits } = await adminServices();
    const cookies = await signIn(auth, limits, {
      email: text(form, 'email'),
      password: text(form, 'password'),
      address: addressOf(request),
    });
    return seeOther(next, {}, cookies);
  } catch (error) {
    if (wantsJson(request) || !(error instanceof AnnumError)) return failure(error);
    return seeOther('/admin/login', { problem: PROBLEM[error.code] ?? 'wrong-credentials', next });
  }
}

const PROBLEM: Partial<Record<AnnumError['code'], string>> = { busy: 'too-many', forbidden: 'forbidden', unavailable: 'unavailable' };

const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

/** The nearest proxy's word on who asks; nothing where no proxy is trusted, for then the header is anybody's. */
function addressOf(request: Request): string | null {
  if (!env().TRUST_PROXY) return null;
  return request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || null;
}
