import { adminForm } from '@/app/api/admin/admin-route';
import { revokeOf } from '@/server/links/revoke';
import { formsLinks } from '../../forms-links';

/** Closes one of somebody's links for good, their own as well. */
export const POST = adminForm<{ id: string; link: string }>(
  async ({ db, params, form }) => {
    const { person, back } = formsLinks(params, form);
    await revokeOf(db, person, params.link);
    return { to: back, notice: 'link-revoked', result: { revoked: params.link } };
  },
  { back: (params, form) => formsLinks(params, form).back, conflict: () => 'invalid' },
);
