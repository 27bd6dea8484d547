import { adminJson } from '@/app/api/admin/admin-route';
import { getEdition } from '@/server/editions/list';

/** The edition with its versions and the progress of the one that runs; asked again and again by its page. */
export const GET = adminJson<{ id: string }>(async ({ db, params }) => getEdition(db, params.id));
