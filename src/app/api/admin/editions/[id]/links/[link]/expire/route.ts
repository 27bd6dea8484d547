import { TERMS } from '@/app/admin/editions/[id]/links/words';
import { adminForm } from '@/app/api/admin/admin-route';
import { AnnumError } from '@/model/errors';
import { expireLink } from '@/server/links/expire';
import { formsLinks } from '../../forms-links';

const DAY_MS = 86_400_000;

/** Sets for how long one of somebody's links works from now on. */
export const POST = adminForm<{ id: string; link: string }>(
  async ({ db, params, form }) => {
    const { person, back } = formsLinks(params, form);
    const text = form.get('days');
    const days = TERMS.find((known) => String(known ?? '') === text);
    if (days === undefined) throw new AnnumError('invalid_input', 'The form names no term.', { data: { problems: [{ field: 'days' }] } });
    const expiresAtMs = days === null ? null : Date.now() + days * DAY_MS;
    await expireLink(db, person, params.link, expiresAtMs);
    return { to: back, notice: 'link-expires', result: { link: params.link, expiresAtMs } };
  },
  { back: (params, form) => formsLinks(params, form).back, conflict: () => 'invalid' },
);
