import { z } from 'zod';
import { CARD_KINDS, type CardKind } from '../../model/card';
import type { Db } from '../db/db';
import { hashToken, isToken } from './token';

/** What a valid token opens. `tokenHash` may be logged by its first 8 characters, the token never. */
export interface ResolvedLink {
  readonly tokenHash: string;
  readonly editionId: string;
  readonly userId: string;
  /** Whether amounts of money are seen through it. */
  readonly showSpend: boolean;
  /** Whether the person's name is seen through it. */
  readonly showName: boolean;
  /** The only cards that it shows; null: all. */
  readonly cards: readonly CardKind[] | null;
}

/**
 * Opens a link that was made to be shared, or null. Unknown, revoked, expired and malformed tokens are one answer on purpose; an owner's
 * token is none of these links.
 */
export const resolveLink = (db: Db, token: string, nowMs = Date.now()): Promise<ResolvedLink | null> => resolve(db, token, false, nowMs);

/** Opens the link of somebody to their own recap, or null as `resolveLink` does. */
export const resolveOwner = (db: Db, token: string, nowMs = Date.now()): Promise<ResolvedLink | null> => resolve(db, token, true, nowMs);

async function resolve(db: Db, token: string, owner: boolean, nowMs: number): Promise<ResolvedLink | null> {
  if (!isToken(token)) return null;
  const tokenHash = hashToken(token);
  const link = await db.client.shareLink.findUnique({ where: { tokenHash } });
  if (link === null || link.revokedAtMs !== null || link.owner !== owner) return null;
  if (link.expiresAtMs !== null && link.expiresAtMs <= BigInt(nowMs)) return null;
  const { editionId, userId, showSpend, showName } = link;
  return { tokenHash, editionId, userId, showSpend, showName, cards: cardsIn(link.cards) };
}

const kindsSchema = z.array(z.string());

/** The kinds of card that a link names; kinds that there are no longer are left out, which shows less and never more. */
export function cardsIn(stored: string | null): readonly CardKind[] | null {
  if (stored === null) return null;
  const named = new Set(kindsSchema.parse(JSON.parse(stored)));
  return CARD_KINDS.filter((kind) => named.has(kind));
}
