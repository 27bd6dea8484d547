import { adminForm } from '@/app/api/admin/admin-route';
import { brandIn, lookTyped } from '@/app/api/admin/look-form';
import { restyleEdition } from '@/server/editions/restyle';
import { readEdition } from '@/server/editions/settings';

/** Changes theme and brand from the form of /admin/editions/[id]/look. A failed form comes back with what was typed. */
export const POST = adminForm<{ id: string }>(
  async ({ db, params, form }) => {
    const { brand } = await readEdition(db, params.id);
    const edition = await restyleEdition(db, params.id, { theme: form.get('theme') ?? '', brand: brandIn(form, brand?.logo) });
    return { to: `/admin/editions/${edition.id}`, notice: 'restyled', result: edition };
  },
  {
    back: ({ id }, form) => `/admin/editions/${id}/look?${lookTyped(form)}`,
    conflict: () => 'changed-meanwhile',
    mostBytes: 128 * 1024,
  },
);
