import { AnnumError } from '../../model/errors';
import type { Db } from '../db/db';
import { hashToken, tokenIn } from './token';

/** What became of a link: `already` when it had been revoked before. */
export interface RevokedLink {
  readonly edition: string;
  readonly userId: string;
  readonly already: boolean;
}

/** Closes a share link for good; takes the token or the whole URL. Throws `invalid_input` without a token in it, `not_found` for an unknown one. */
export async function revokeLink(db: Db, tokenOrUrl: string, nowMs = Date.now()): Promise<RevokedLink> {
  const token = tokenIn(tokenOrUrl);
  if (token === null) {
    throw new AnnumError('invalid_input', 'That is neither a token nor a share link.', {
      mend: 'Give the 22 characters after /r/, or the whole address.',
    });
  }
  const tokenHash = hashToken(token);
  const link = await db.client.shareLink.findUnique({ where: { tokenHash } });
  if (link === null) throw new AnnumError('not_found', 'There is no such share link.');
  const { count } = await db.client.shareLink.updateMany({
    where: { tokenHash, revokedAtMs: null },
    data: { revokedAtMs: BigInt(nowMs) },
  });
  return { edition: link.editionId, userId: link.userId, already: count === 0 };
}
