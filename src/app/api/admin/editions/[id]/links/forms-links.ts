import { linksPath } from '@/app/admin/editions/[id]/links/links-path';

/** Whose link a form of the page of links is about, and the page that it came from. */
export function formsLinks({ id }: { id: string }, form: URLSearchParams) {
  const userId = form.get('user') ?? '';
  return { person: { editionId: id, userId }, back: linksPath(id, userId, Number(form.get('page')) || 1) };
}
