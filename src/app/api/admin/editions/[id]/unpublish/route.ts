import { adminForm } from '@/app/api/admin/admin-route';
import { unpublishEdition } from '@/server/editions/publish';

/** Takes the edition down. */
export const POST = adminForm<{ id: string }>(
  async ({ db, params }) => ({ to: `/admin/editions/${params.id}`, notice: 'unpublished', result: await unpublishEdition(db, params.id) }),
  { back: ({ id }) => `/admin/editions/${id}`, conflict: () => 'unavailable' },
);
