import type { CardKind } from '../../model/card';
import { AnnumError } from '../../model/errors';
import type { Db } from '../db/db';
import { erasedNow } from '../people/erasures';
import { hashToken, newToken } from './token';

/** What a link is made for. Everything beyond edition and person is the person's own choice. */
export interface WantedLink {
  readonly editionId: string;
  readonly userId: string;
  /** Counts from now. Absent: until revoked. */
  readonly expiresInMs?: number | undefined;
  /** The person's own link: it shows everything, and makes and closes the links that others get. */
  readonly owner?: boolean | undefined;
  /** Amounts of money are seen through it. Off unless asked for. */
  readonly showSpend?: boolean | undefined;
  /** The person's name is seen through it. On unless asked against. */
  readonly showName?: boolean | undefined;
  /** The only cards that it shows; null or absent: all. */
  readonly cards?: readonly CardKind[] | null | undefined;
}

/** A link just made. `token` is known to nobody else and cannot be shown again. */
export interface CreatedLink {
  readonly token: string;
  readonly edition: string;
  readonly userId: string;
  /** Epoch milliseconds; null: until revoked. */
  readonly expiresAtMs: number | null;
  readonly owner: boolean;
  readonly showSpend: boolean;
  readonly showName: boolean;
  readonly cards: readonly CardKind[] | null;
  /** False when visitors see nothing yet, because no version of the edition is published. */
  readonly published: boolean;
}

/** How many links to one recap may be open at once: more is a program that went wrong. */
const MOST_OPEN = 200;

/**
 * Makes a capability to see one person's recap of one edition; a person may have many.
 * Throws `not_found` for an unknown edition or person, `invalid_input` for an expiry that is not ahead, no cards, or an owner's link that
 * hides something, `conflict` when too many links are open.
 */
export async function createLink(db: Db, wanted: WantedLink, nowMs = Date.now()): Promise<CreatedLink> {
  const { editionId, userId, expiresInMs, owner = false, showSpend = owner, showName = true, cards = null } = wanted;
  if (expiresInMs !== undefined && !(expiresInMs > 0 && Number.isSafeInteger(nowMs + expiresInMs))) {
    throw new AnnumError('invalid_input', 'A link cannot expire in the past.', { mend: 'Give a span such as 30d.' });
  }
  if (cards?.length === 0) throw new AnnumError('invalid_input', 'A link must show a card.', { mend: 'Choose one or more, or all.' });
  if (owner && (!showSpend || !showName || cards !== null)) {
    throw new AnnumError('invalid_input', "The owner's own link shows everything.", { mend: 'Make a link to share for others.' });
  }
  const edition = await db.client.edition.findUnique({ where: { id: editionId }, select: { publishedVersion: true } });
  if (edition === null) {
    throw new AnnumError('not_found', `There is no edition "${editionId}".`, { mend: 'annum edition list shows the editions.' });
  }
  // Of somebody who is being erased there may still be rows.
  if (!(await isKnown(db, editionId, userId)) || (await erasedNow(db)).has(userId)) {
    throw new AnnumError('not_found', `Nothing is known about a person "${userId}".`, {
      mend: 'Use the id that their events carry (userId).',
      data: { user: userId },
    });
  }
  await assertRoom(db, editionId, userId, nowMs);
  const token = newToken();
  const expiresAtMs = expiresInMs === undefined ? null : nowMs + expiresInMs;
  await db.client.shareLink.create({
    data: {
      tokenHash: hashToken(token),
      editionId,
      userId,
      createdAtMs: BigInt(nowMs),
      expiresAtMs: expiresAtMs === null ? null : BigInt(expiresAtMs),
      owner,
      showSpend,
      showName,
      cards: cards === null ? null : JSON.stringify(cards),
    },
  });
  return {
    token,
    edition: editionId,
    userId,
    expiresAtMs,
    owner,
    showSpend,
    showName,
    cards,
    published: edition.publishedVersion !== null,
  };
}

async function assertRoom(db: Db, editionId: string, userId: string, nowMs: number): Promise<void> {
  const open = await db.client.shareLink.count({
    where: { editionId, userId, revokedAtMs: null, OR: [{ expiresAtMs: null }, { expiresAtMs: { gt: BigInt(nowMs) } }] },
  });
  if (open < MOST_OPEN) return;
  throw new AnnumError('conflict', `${MOST_OPEN} links to this recap are open already.`, { mend: 'Close those that nobody needs.' });
}

/** A person is known by a profile, a recap, or an event; each is one look at an index. */
async function isKnown(db: Db, editionId: string, userId: string): Promise<boolean> {
  const { user, recap, event } = db.client;
  return (
    (await user.findUnique({ where: { id: userId }, select: { id: true } })) !== null ||
    (await recap.findFirst({ where: { userId, editionId }, select: { version: true } })) !== null ||
    (await event.findFirst({ where: { userId }, select: { id: true } })) !== null
  );
}
