import { AnnumError } from '../../model/errors';
import type { Db } from '../db/db';
import { hashToken, isLinkId, tokenIn, withLinkId } from './token';

/** What became of a link: `already` when it had been revoked before. */
export interface RevokedLink {
  readonly edition: string;
  readonly userId: string;
  readonly already: boolean;
}

/**
 * Closes a link for good; takes the token, the whole URL, or the id that `listLinks` gives.
 * Throws `invalid_input` without any of them in it, `not_found` for an unknown one.
 */
export async function revokeLink(db: Db, tokenOrUrl: string, nowMs = Date.now()): Promise<RevokedLink> {
  const token = tokenIn(tokenOrUrl);
  const id = tokenOrUrl.trim();
  if (token !== null) return close(db, { tokenHash: hashToken(token) }, nowMs);
  if (isLinkId(id)) return close(db, { tokenHash: withLinkId(id) }, nowMs);
  throw new AnnumError('invalid_input', 'That is neither a link, nor a token, nor the id of one.', {
    mend: 'Give the whole address, the 22 characters after /r/, or an id of annum link list.',
  });
}

/** Closes one of somebody's own shared links, by id. The owner's own links are not closed this way: nobody locks themselves out. */
export async function revokeOwn(db: Db, owner: { editionId: string; userId: string }, id: string, nowMs = Date.now()): Promise<void> {
  if (!isLinkId(id)) throw unknownLink();
  const { editionId, userId } = owner;
  await close(db, { editionId, userId, owner: false, tokenHash: withLinkId(id) }, nowMs);
}

/** Closes any link of one person, their own as well: for an admin. */
export async function revokeOf(db: Db, person: { editionId: string; userId: string }, id: string, nowMs = Date.now()): Promise<void> {
  if (!isLinkId(id)) throw unknownLink();
  const { editionId, userId } = person;
  await close(db, { editionId, userId, tokenHash: withLinkId(id) }, nowMs);
}

interface Which {
  readonly tokenHash: string | ReturnType<typeof withLinkId>;
  readonly editionId?: string;
  readonly userId?: string;
  readonly owner?: boolean;
}

async function close(db: Db, which: Which, nowMs: number): Promise<RevokedLink> {
  const [link, another] = await db.client.shareLink.findMany({ where: which, take: 2 });
  if (link === undefined) throw unknownLink();
  if (another !== undefined) throw new AnnumError('conflict', 'Several links have this id.', { mend: 'Give the whole address.' });
  const { count } = await db.client.shareLink.updateMany({
    where: { tokenHash: link.tokenHash, revokedAtMs: null },
    data: { revokedAtMs: BigInt(nowMs) },
  });
  return { edition: link.editionId, userId: link.userId, already: count === 0 };
}

export const unknownLink = () => new AnnumError('not_found', 'There is no such share link.');
