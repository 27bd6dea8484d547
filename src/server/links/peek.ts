import type { Db } from '../db/db';
import { resolveLink } from './resolve';

/** What a shared link shows at this moment, by name and not by content. */
export interface LinkState {
  /** Two equal ones show the same recap of the same edition with the same settings. */
  readonly signature: string;
}

/**
 * Looks whether a link may be opened and what it would show, without reading a recap: three looks at an index. Null for all that shows no
 * recap: an unknown, revoked or expired link, an edition that is not published, somebody below the minimum.
 */
export async function peekLink(db: Db, token: string, nowMs = Date.now()): Promise<LinkState | null> {
  const link = await resolveLink(db, token, nowMs);
  if (link === null) return null;
  const { editionId, userId, showSpend, showName, cards } = link;
  const edition = await db.client.edition.findUnique({ where: { id: editionId }, select: { settings: true, publishedVersion: true } });
  if (!edition || edition.publishedVersion === null) return null;
  const recap = await db.client.recap.findUnique({
    where: { editionId_version_userId: { editionId, version: edition.publishedVersion, userId } },
    select: { hash: true },
  });
  if (!recap?.hash) return null;
  return { signature: JSON.stringify([editionId, edition.settings, recap.hash, showSpend, showName, cards]) };
}
