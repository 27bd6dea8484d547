import { adminForm } from '@/app/api/admin/admin-route';
import { cancelRun } from '@/server/editions/cancel';

/** Stops the generation that waits or runs. */
export const POST = adminForm<{ id: string }>(
  async ({ db, params }) => ({ to: `/admin/editions/${params.id}`, notice: 'cancelled', result: await cancelRun(db, params.id) }),
  { back: ({ id }) => `/admin/editions/${id}`, conflict: () => 'not-found' },
);
