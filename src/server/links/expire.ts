import { AnnumError } from '../../model/errors';
import type { Db } from '../db/db';
import type { LinksOf } from './list';
import { unknownLink } from './revoke';
import { isLinkId, withLinkId } from './token';

/**
 * Lets one of somebody's links work until `expiresAtMs`, or until it is revoked (null), whatever was said before. Throws `not_found` for
 * an unknown or revoked one, `invalid_input` for an instant that is not ahead.
 */
export async function expireLink(
  db: Db,
  { editionId, userId }: LinksOf,
  id: string,
  expiresAtMs: number | null,
  nowMs = Date.now(),
): Promise<void> {
  if (!isLinkId(id)) throw unknownLink();
  if (expiresAtMs !== null && !(expiresAtMs > nowMs && Number.isSafeInteger(expiresAtMs))) {
    throw new AnnumError('invalid_input', 'A link cannot expire in the past.', { mend: 'Revoke it, or name a later time.' });
  }
  const { count } = await db.client.shareLink.updateMany({
    where: { editionId, userId, tokenHash: withLinkId(id), revokedAtMs: null },
    data: { expiresAtMs: expiresAtMs === null ? null : BigInt(expiresAtMs) },
  });
  if (count === 0) throw unknownLink();
}
