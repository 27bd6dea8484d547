/** The page of somebody's links; the person is a parameter, for an id may be anything. */
export function linksPath(editionId: string, userId = '', page = 1): string {
  const query = new URLSearchParams({ ...(userId !== '' && { user: userId }), ...(page > 1 && { page: String(page) }) });
  return `/admin/editions/${editionId}/links${query.size === 0 ? '' : `?${query}`}`;
}
