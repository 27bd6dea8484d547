import { redirect } from 'next/navigation';
import { getEdition } from '@/server/editions/list';
import { orNotFound } from '../../../../or-not-found';
import { requireAdmin } from '../../../../require-admin';

/** Somebody's recap without a version: the newest finished one. Before the first there is nothing to see but the edition. */
export default async function PreviewNewest({ params }: { params: Promise<{ id: string; userId: string }> }) {
  const { id, userId } = await params;
  const { db } = await requireAdmin(`/admin/editions/${id}/preview/${userId}`);
  const { newestVersion } = await orNotFound(getEdition(db, id));
  redirect(newestVersion === null ? `/admin/editions/${id}#preview` : `/admin/editions/${id}/preview/${userId}/${newestVersion}`);
}
