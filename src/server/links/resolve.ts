import type { Db } from '../db/db';
import { hashToken, isToken } from './token';

/** What a valid token opens. `tokenHash` may be logged by its first 8 characters, the token never. */
export interface ResolvedLink {
  readonly tokenHash: string;
  readonly editionId: string;
  readonly userId: string;
  /** Whether amounts of money are seen through it. */
  readonly showSpend: boolean;
}

/** Opens a share link, or null. Unknown, revoked, expired and malformed tokens are one answer on purpose. */
export async function resolveLink(db: Db, token: string, nowMs = Date.now()): Promise<ResolvedLink | null> {
  if (!isToken(token)) return null;
  const tokenHash = hashToken(token);
  const link = await db.client.shareLink.findUnique({ where: { tokenHash } });
  if (link === null || link.revokedAtMs !== null) return null;
  if (link.expiresAtMs !== null && link.expiresAtMs <= BigInt(nowMs)) return null;
  return { tokenHash, editionId: link.editionId, userId: link.userId, showSpend: link.showSpend };
}
