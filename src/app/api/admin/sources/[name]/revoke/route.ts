import { adminForm } from '@/app/api/admin/admin-route';
import { revokeSource } from '@/server/events/sources';

/** Ends a source and all its keys. */
export const POST = adminForm<{ name: string }>(
  async ({ db, params: { name } }) => {
    await revokeSource(db, name, Date.now());
    return { to: `/admin/sources/${encodeURIComponent(name)}`, notice: 'source-ended', result: { name, ended: true } };
  },
  { back: ({ name }) => `/admin/sources/${encodeURIComponent(name)}`, conflict: () => 'taken' },
);
