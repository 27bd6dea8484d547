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

/** Whose links are listed. */
export interface LinksOf {
  readonly editionId: string;
  readonly userId: string;
}

/** The newest links to one person's recap, the owner's own among them. */
export async function listLinks(db: Db, wanted: LinksOf, nowMs = Date.now()): Promise<ListedLink[]> {
  return (await rows(db, wanted, { skip: 0, take: MOST })).map((row) => listed(row, nowMs));
}

/** One page of somebody's links, the newest first; how many there are, and how often all of them were opened. `page` counts from 1. */
export async function pageOfLinks(
  db: Db,
  { editionId, userId }: LinksOf,
  { page, size }: { page: number; size: number },
  nowMs = Date.now(),
): Promise<{ readonly links: readonly ListedLink[]; readonly total: number; readonly opens: number }> {
  const [found, { _count, _sum }] = await Promise.all([
    rows(db, { editionId, userId }, { skip: (page - 1) * size, take: size }),
    db.client.shareLink.aggregate({ where: { editionId, userId }, _count: { _all: true }, _sum: { opens: true } }),
  ]);
  return { links: found.map((row) => listed(row, nowMs)), total: _count._all, opens: _sum.opens ?? 0 };
}

const rows = (db: Db, { editionId, userId }: LinksOf, some: { skip: number; take: number }) =>
  db.client.shareLink.findMany({ where: { editionId, userId }, orderBy: [{ createdAtMs: 'desc' }, { tokenHash: 'asc' }], ...some });

function listed(row: Awaited<ReturnType<typeof rows>>[number], nowMs: number): ListedLink {
  const { tokenHash, createdAtMs, expiresAtMs, revokedAtMs, owner, showSpend, showName, cards, opens } = row;
  return {
    id: linkId(tokenHash),
    state: revokedAtMs !== null ? 'revoked' : expiresAtMs !== null && expiresAtMs <= BigInt(nowMs) ? 'expired' : 'open',
    owner,
    createdAtMs: Number(createdAtMs),
    expiresAtMs: expiresAtMs === null ? null : Number(expiresAtMs),
    showSpend,
    showName,
    cards: cardsIn(cards),
    opens,
  };
}
