import { adminPath, assertSameOrigin, formOf, seeOther } from '@/app/api/admin/admin-route';
import { LOCALE_COOKIE, localeOf } from '@/i18n/locale';
import { failureResponse } from '@/server/http/failure-response';

const YEAR_SECONDS = 365 * 24 * 3600;

/** Keeps the language that somebody chose (`to`) and leads back to the admin page they chose it on (`back`). */
export async function POST(request: Request): Promise<Response> {
  try {
    assertSameOrigin(request);
    const form = await formOf(request);
    const locale = localeOf(form.get('to'));
    const back = form.get('back') ?? '';
    const cookies = locale === null ? [] : [`${LOCALE_COOKIE}=${locale}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`];
    return seeOther(adminPath(back), {}, cookies);
  } catch (error) {
    return failureResponse(error);
  }
}
