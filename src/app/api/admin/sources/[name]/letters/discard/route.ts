import { adminForm } from '@/app/api/admin/admin-route';
import { discardLetters } from '@/server/intake/dead-letters';

/** Throws away what could not be used. */
export const POST = adminForm<{ name: string }>(
  async ({ db, params: { name } }) => ({
    to: `/admin/sources/${encodeURIComponent(name)}`,
    notice: 'discarded',
    result: { discarded: await discardLetters(db, name) },
  }),
  { back: ({ name }) => `/admin/sources/${encodeURIComponent(name)}`, conflict: () => 'taken' },
);
