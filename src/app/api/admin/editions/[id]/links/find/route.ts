import { linksPath } from '@/app/admin/editions/[id]/links/links-path';
import { adminForm } from '@/app/api/admin/admin-route';
import { AnnumError } from '@/model/errors';
import { whoseLink } from '@/server/links/whose';

/** Leads to the links of the person that an id names, or whose recap a pasted link opens. */
export const POST = adminForm<{ id: string }>(
  async ({ db, params, form }) => {
    const who = (form.get('who') ?? '').trim();
    if (who === '') throw new AnnumError('invalid_input', 'The form names nobody.', { data: { problems: [{ field: 'who' }] } });
    const found = (await whoseLink(db, who)) ?? { editionId: params.id, userId: who.slice(0, 128) };
    return { to: linksPath(found.editionId, found.userId), result: found };
  },
  { back: ({ id }) => linksPath(id), conflict: () => 'invalid' },
);
