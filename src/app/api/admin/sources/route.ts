import { leaveKey } from '@/app/admin/sources/shown-once';
import { adminForm, adminJson } from '@/app/api/admin/admin-route';
import { createSource, overviewSources } from '@/server/events/sources';

export const GET = adminJson(({ db }) => overviewSources(db));

/** Makes a source; its key is on the page that follows, once, or in the JSON answer. */
export const POST = adminForm(
  async ({ admin, db, form }) => {
    const userId = form.get('user')?.trim() || null;
    const made = await createSource(db, form.get('name')?.trim() ?? '', Date.now(), { userId });
    return { to: `/admin/sources/${made.name}?shown=${leaveKey(made.key, admin.id)}`, notice: 'source-made', result: made };
  },
  {
    back: (_params, form) => `/admin/sources?${new URLSearchParams({ name: form.get('name') ?? '', user: form.get('user') ?? '' })}`,
    conflict: () => 'taken',
  },
);
