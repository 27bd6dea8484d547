import { adminForm } from '@/app/api/admin/admin-route';
import { AnnumError } from '@/model/errors';
import { publishEdition } from '@/server/editions/publish';

/** Serves the version that the form names: the one its reader saw, not whatever is newest by now. */
export const POST = adminForm<{ id: string }>(
  async ({ db, params, form }) => {
    const version = Number(form.get('version'));
    if (!Number.isSafeInteger(version) || version < 1) {
      throw new AnnumError('invalid_input', 'The form names no version.', { data: { problems: [{ field: 'version' }] } });
    }
    return { to: `/admin/editions/${params.id}`, notice: 'published', result: await publishEdition(db, params.id, version) };
  },
  { back: ({ id }) => `/admin/editions/${id}`, conflict: () => 'nothing-done' },
);
