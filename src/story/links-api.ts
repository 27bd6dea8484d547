/** What an owner wants others to see; `days` and `cards` are a link's alone. */
export interface ShareOptions {
  readonly name: boolean;
  readonly money: boolean;
  /** Ids of pages; null: all. */
  readonly cards: readonly string[] | null;
  /** Null: until taken back. */
  readonly days: number | null;
}

/** A link as its owner sees it later on: without its address, which was shown once. */
export interface OwnLink {
  readonly id: string;
  readonly createdAtMs: number;
  readonly expiresAtMs: number | null;
  readonly showSpend: boolean;
  readonly showName: boolean;
  readonly cards: readonly string[] | null;
  readonly opens: number;
}

async function ask<Answer>(url: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url, { ...init, headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
}

/** Makes a link; its address. Rejects when the server does not. */
export const makeLink = async (links: string, options: ShareOptions): Promise<string> =>
  (await ask<{ url: string }>(links, { method: 'POST', body: JSON.stringify(options) })).url;

/** The links that are open. */
export const readLinks = async (links: string): Promise<readonly OwnLink[]> => (await ask<{ links: OwnLink[] }>(links)).links;

/** Takes a link back, for good. */
export const closeLink = (links: string, id: string): Promise<unknown> => ask(`${links}/${id}`, { method: 'DELETE' });
