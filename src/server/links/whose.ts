import type { Db } from '../db/db';
import type { LinksOf } from './list';
import { hashToken, tokenIn } from './token';

/** Whose recap a pasted address or token opens or opened, revoked ones too; null for any other text. Nothing of it is kept. */
export async function whoseLink(db: Db, pasted: string): Promise<LinksOf | null> {
  const token = tokenIn(pasted);
  if (token === null) return null;
  return db.client.shareLink.findUnique({ where: { tokenHash: hashToken(token) }, select: { editionId: true, userId: true } });
}
