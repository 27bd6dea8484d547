import { adminDownload } from '@/app/api/admin/admin-download';
import { getSource } from '@/server/events/sources';
import { letterLines } from '@/server/intake/dead-letters';

/** All that could not be used, one a line. */
export const GET = adminDownload<{ name: string }>(async ({ db, params: { name } }) => {
  await getSource(db, name);
  return { fileName: `${name}-dead-letters.jsonl`, type: 'application/jsonl', chunks: letterLines(db, name) };
});
