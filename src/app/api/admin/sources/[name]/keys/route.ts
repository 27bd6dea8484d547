import { leaveKey } from '@/app/admin/sources/shown-once';
import { adminForm } from '@/app/api/admin/admin-route';
import { addWriteKey, revokeWriteKey } from '@/server/events/write-keys';

/** Makes another key, or ends the one that the form names. */
export const POST = adminForm<{ name: string }>(
  async ({ admin, db, params: { name }, form }) => {
    const to = `/admin/sources/${encodeURIComponent(name)}`;
    const end = form.get('end');
    if (end !== null) {
      await revokeWriteKey(db, name, end, Date.now());
      return { to, notice: 'key-ended', result: { ended: end } };
    }
    const made = await addWriteKey(db, name, Date.now());
    return { to: `${to}?shown=${leaveKey(made.key, admin.id)}`, notice: 'key-made', result: made };
  },
  { back: ({ name }) => `/admin/sources/${encodeURIComponent(name)}`, conflict: () => 'taken' },
);
