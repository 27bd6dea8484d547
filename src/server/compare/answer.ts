import { randomInt } from 'node:crypto';
import { AnnumError } from '@/model/errors';
import { getPack } from '@/packs/registry';
import type { Db } from '../db/db';
import { readEdition } from '../editions/settings';
import { hashToken, isLinkId, isToken } from '../links/token';
import { readRecap } from '../recap/read';
import { favouritesOf, readFound } from './found';
import { INVITATION_MS, type Side } from './invite';
import { type CompareResult, overlapOf, resultSchema } from './overlap';

const nothing = () => new AnnumError('not_found', 'There is no such invitation.');

/** The edition that an invitation is about, and nothing else of it; null for one that never was, was taken up, ended or ran out. */
export async function resolveInvitation(db: Db, token: string, nowMs = Date.now()): Promise<{ editionId: string; inviter: string } | null> {
  if (!isToken(token)) return null;
  const found = await db.client.comparison.findUnique({ where: { id: hashToken(token) } });
  if (found === null || found.guest !== null || found.createdAtMs <= BigInt(nowMs - INVITATION_MS)) return null;
  return { editionId: found.editionId, inviter: found.inviter };
}

/**
 * The guest says yes. Nothing is shown to anybody yet: the inviter must say yes to this guest, whom they know by four figures that the
 * guest tells them. Throws `not_found` as for any wrong invitation, `conflict` to the inviter.
 */
export async function takeUp(db: Db, token: string, guest: Side, nowMs = Date.now()): Promise<void> {
  const invitation = await resolveInvitation(db, token, nowMs);
  if (invitation?.editionId !== guest.editionId) throw nothing();
  if (invitation.inviter === guest.userId) throw new AnnumError('conflict', 'This invitation is your own.');
  const code = String(randomInt(10_000)).padStart(4, '0');
  const { count } = await db.client.comparison.updateMany({
    where: { id: hashToken(token), guest: null },
    data: { guest: guest.userId, code },
  });
  // Somebody else was faster.
  if (count === 0) throw nothing();
}

/** The inviter says yes to the guest who said yes: what both see is made now and kept. Throws `not_found` without such a guest. */
export async function confirm(db: Db, inviter: Side, id: string, nowMs = Date.now()): Promise<void> {
  const found = isLinkId(id)
    ? await db.client.comparison.findFirst({
        where: { id: { startsWith: id }, editionId: inviter.editionId, inviter: inviter.userId, guest: { not: null }, acceptedAtMs: null },
      })
    : null;
  if (found === null || found.guest === null) throw nothing();
  const result = await compare(db, inviter.editionId, inviter.userId, found.guest);
  // Either may have ended it meanwhile; then there is no row to write to.
  await db.client.comparison.updateMany({
    where: { id: found.id, guest: found.guest },
    data: { acceptedAtMs: BigInt(nowMs), result: JSON.stringify(result) },
  });
}

/** Either side ends it, at any time: what there was of it is deleted. */
export async function end(db: Db, { editionId, userId }: Side, id: string): Promise<void> {
  if (!isLinkId(id)) throw nothing();
  const { count } = await db.client.comparison.deleteMany({
    where: { id: { startsWith: id }, editionId, OR: [{ inviter: userId }, { guest: userId }] },
  });
  if (count === 0) throw nothing();
}

async function compare(db: Db, editionId: string, inviter: string, guest: string): Promise<CompareResult> {
  const edition = await readEdition(db, editionId);
  const pack = getPack(edition.pack);
  const [mine, theirs] = await Promise.all(
    [inviter, guest].map(async (userId) => {
      const stored = await readRecap(db, editionId, userId, { version: 'published' });
      if (stored.state !== 'recap') throw new AnnumError('conflict', 'One of the two has too little for a recap.');
      const { recap } = stored;
      const found = edition.events ? [] : await readFound(db, { edition, pack, userId, zone: recap.timezone });
      return { name: recap.user.name, found, favourites: favouritesOf(recap) };
    }),
  );
  if (!mine || !theirs) throw nothing();
  // Both are told of in the same way: one side's events alone may be in the store.
  const basis = mine.found.length > 0 && theirs.found.length > 0 ? 'all' : 'favourites';
  const names = { inviter: mine.name, guest: theirs.name };
  const overlap = basis === 'all' ? overlapOf(mine.found, theirs.found) : overlapOf(mine.favourites, theirs.favourites);
  return resultSchema.parse({ basis, names, ...overlap });
}
