import { AnnumError } from '@/model/errors';
import type { Db } from '../db/db';
import { hashToken, newToken } from '../links/token';

/** Somebody's recap, as their own link names it. */
export interface Side {
  readonly editionId: string;
  readonly userId: string;
}

/** An invitation that nobody took up is none after this long. */
export const INVITATION_MS = 30 * 86_400_000;
const MOST = 50;

/** Makes an invitation to compare; the token is shown once and holds nothing of the inviter. Throws `conflict` when there are too many. */
export async function invite(db: Db, { editionId, userId }: Side, nowMs = Date.now()): Promise<{ token: string }> {
  await db.client.comparison.deleteMany({ where: { guest: null, createdAtMs: { lte: BigInt(nowMs - INVITATION_MS) } } });
  if ((await db.client.comparison.count({ where: { editionId, inviter: userId } })) >= MOST) {
    throw new AnnumError('conflict', `There are ${MOST} comparisons already.`, { mend: 'End one of them first.' });
  }
  const token = newToken();
  await db.client.comparison.create({ data: { id: hashToken(token), editionId, inviter: userId, createdAtMs: BigInt(nowMs) } });
  return { token };
}
