import type { CardKind } from '../../model/card';
import type { Db } from '../db/db';
import { cardsIn } from './resolve';
import { linkId } from './token';

/** A link as its owner may see it again. The address is not there: only a hash of it is kept. */
export interface ListedLink {
  /** Names the link for `closeLink`; opens nothing. */
  readonly id: string;
  readonly state: 'open' | 'expired' | 'revoked';
  readonly owner: boolean;
  readonly createdAtMs: number;
  readonly expiresAtMs: number | null;
  readonly showSpend: boolean;
  readonly showName: boolean;
  readonly cards: readonly CardKind[] | null;
  /** How often somebody else opened it. */
  readonly opens: number;
}

const MOST = 500;

/** The newest links to one person's recap, the owner's own among them. */
export async function listLinks(db: Db, wanted: { editionId: string; userId: string }, nowMs = Date.now()): Promise<ListedLink[]> {
  const { editionId, userId } = wanted;
  const rows = await db.client.shareLink.findMany({
    where: { editionId, userId },
    orderBy: [{ createdAtMs: 'desc' }, { tokenHash: 'asc' }],
    take: MOST,
  });
  return rows.map(({ tokenHash, createdAtMs, expiresAtMs, revokedAtMs, owner, showSpend, showName, cards, opens }) => ({
    id: linkId(tokenHash),
    state: revokedAtMs !== null ? 'revoked' : expiresAtMs !== null && expiresAtMs <= BigInt(nowMs) ? 'expired' : 'open',
    owner,
    createdAtMs: Number(createdAtMs),
    expiresAtMs: expiresAtMs === null ? null : Number(expiresAtMs),
    showSpend,
    showName,
    cards: cardsIn(cards),
    opens,
  }));
}
