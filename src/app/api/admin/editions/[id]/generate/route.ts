import { adminForm } from '@/app/api/admin/admin-route';
import { enqueueRun } from '@/server/jobs/runs';

/** Queues a generation; the worker does it, and this answers at once. */
export const POST = adminForm<{ id: string }>(
  async ({ db, params }) => {
    const { id, version, status } = await enqueueRun(db, params.id);
    return { to: `/admin/editions/${params.id}`, notice: 'queued', result: { id, version, status } };
  },
  { back: ({ id }) => `/admin/editions/${id}`, conflict: () => 'running' },
);
