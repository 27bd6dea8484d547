import { AnnumError } from '../../model/errors';
import type { Db } from '../db/db';
import { hashToken, newToken } from './token';

/** A link just made. `token` is known to nobody else and cannot be shown again. */
export interface CreatedLink {
  readonly token: string;
  readonly edition: string;
  readonly userId: string;
  /** Epoch milliseconds; null: until revoked. */
  readonly expiresAtMs: number | null;
  /** Whether amounts of money are seen through it. */
  readonly showSpend: boolean;
  /** False when visitors see nothing yet, because no version of the edition is published. */
  readonly published: boolean;
}

/**
 * Makes a capability to see one person's recap of one edition; a person may have many. `expiresInMs` counts from now. Amounts of
 * money are seen through a link only when `showSpend` says so, which is the person's own choice.
 * Throws `not_found` for an unknown edition or person, `invalid_input` for an expiry that is not ahead.
 */
export async function createLink(
  db: Db,
  wanted: { readonly editionId: string; readonly userId: string; readonly expiresInMs?: number; readonly showSpend?: boolean },
  nowMs = Date.now(),
): Promise<CreatedLink> {
  const { editionId, userId, expiresInMs, showSpend = false } = wanted;
  if (expiresInMs !== undefined && !(expiresInMs > 0 && Number.isSafeInteger(nowMs + expiresInMs))) {
    throw new AnnumError('invalid_input', 'A link cannot expire in the past.', { mend: 'Give a span such as 30d.' });
  }
  const edition = await db.client.edition.findUnique({ where: { id: editionId }, select: { publishedVersion: true } });
  if (edition === null) {
    throw new AnnumError('not_found', `There is no edition "${editionId}".`, { mend: 'annum edition list shows the editions.' });
  }
  if (!(await isKnown(db, editionId, userId))) {
    throw new AnnumError('not_found', `Nothing is known about a person "${userId}".`, {
      mend: 'Use the id that their events carry (userId).',
      data: { user: userId },
    });
  }
  const token = newToken();
  const expiresAtMs = expiresInMs === undefined ? null : nowMs + expiresInMs;
  await db.client.shareLink.create({
    data: {
      tokenHash: hashToken(token),
      editionId,
      userId,
      createdAtMs: BigInt(nowMs),
      expiresAtMs: expiresAtMs === null ? null : BigInt(expiresAtMs),
      showSpend,
    },
  });
  return { token, edition: editionId, userId, expiresAtMs, showSpend, published: edition.publishedVersion !== null };
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
