import type { Db } from '../db/db';
import { linkId } from '../links/token';
import { INVITATION_MS, type Side } from './invite';
import { type CompareResult, resultSchema } from './overlap';

/** One of somebody's comparisons, as that side may see it. */
export type SeenComparison = { readonly id: string } & (
  | { readonly state: 'invited' }
  /** Somebody said yes to my invitation, and tells me this code. */
  | { readonly state: 'asked'; readonly code: string }
  /** I said yes, and tell the inviter this code. */
  | { readonly state: 'waiting'; readonly code: string }
  | { readonly state: 'both'; readonly side: 'inviter' | 'guest'; readonly result: CompareResult }
);

/** Somebody's comparisons, the newest first. Before both have said yes there is nothing of the other in them. */
export async function listComparisons(db: Db, { editionId, userId }: Side, nowMs = Date.now()): Promise<SeenComparison[]> {
  const rows = await db.client.comparison.findMany({
    where: { editionId, OR: [{ inviter: userId }, { guest: userId }] },
    orderBy: [{ createdAtMs: 'desc' }, { id: 'asc' }],
    take: 100,
  });
  return rows.flatMap(({ id: hash, inviter, guest, code, result, createdAtMs }): SeenComparison[] => {
    const id = linkId(hash);
    const side = inviter === userId ? 'inviter' : 'guest';
    if (result !== null) return [{ id, state: 'both', side, result: resultSchema.parse(JSON.parse(result)) }];
    if (guest !== null) return [{ id, state: side === 'inviter' ? 'asked' : 'waiting', code: code ?? '' }];
    return createdAtMs > BigInt(nowMs - INVITATION_MS) ? [{ id, state: 'invited' }] : [];
  });
}
