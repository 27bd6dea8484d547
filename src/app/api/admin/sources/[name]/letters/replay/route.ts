import { adminForm } from '@/app/api/admin/admin-route';
import { replayLetters } from '@/server/intake/dead-letters';

/** Reads what could not be used again. */
export const POST = adminForm<{ name: string }>(
  async ({ db, params: { name } }) => ({
    to: `/admin/sources/${encodeURIComponent(name)}`,
    notice: 'replayed',
    result: await replayLetters(db, name, Date.now()),
  }),
  { back: ({ name }) => `/admin/sources/${encodeURIComponent(name)}`, conflict: () => 'taken' },
);
