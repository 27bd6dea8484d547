import { randomBytes } from 'node:crypto';
import { env } from '../../config/env';
import { AnnumError } from '../../model/errors';
import { type Wish, wishSchema } from '../../model/visit';
import { VISITOR, VISITOR_EDITION } from '../../model/visitor';
import { getPack } from '../../packs/registry';
import type { Db } from '../db/db';
import { hashToken, isToken, newToken } from '../links/token';
import { describePeople } from '../people/describe';

const DAY_MS = 86_400_000;

/** A visit as stored. */
export type Visit = NonNullable<Awaited<ReturnType<typeof visitOf>>>;

/** So many people may be sending or waiting at once: what is not finished costs the store, and nobody waits for the fiftieth before them. */
const MOST_OPEN = 200;
/** What was begun and never finished goes sooner. */
const UNFINISHED_MS = DAY_MS;

/** A visit just begun: its token is known to nobody else. */
export interface Begun {
  readonly token: string;
  readonly forgetAtMs: number;
}

/**
 * Lets somebody in who brings a file: gives them an id that nobody can guess or has, and keeps what they chose. Until they finish, what they
 * sent is kept for a day. Throws `not_found` for an unknown pack, `busy` when too many are at it.
 */
export async function beginVisit(db: Db, wish: Wish, nowMs = Date.now()): Promise<Begun> {
  getPack(wish.pack);
  if ((await db.client.visit.count({ where: { status: 'receiving', forgetAtMs: { gt: BigInt(nowMs) } } })) >= MOST_OPEN) {
    throw new AnnumError('busy', 'Too many people bring a file right now.', { data: { retryAfterSeconds: 60 } });
  }
  const token = newToken();
  const name = randomBytes(16).toString('hex');
  const userId = `${VISITOR}${name}`;
  const forgetAtMs = nowMs + UNFINISHED_MS;
  await db.client.visit.create({
    data: {
      userId,
      tokenHash: hashToken(token),
      editionId: `${VISITOR_EDITION}${name}`,
      wish: JSON.stringify(wish),
      status: 'receiving',
      createdAtMs: BigInt(nowMs),
      forgetAtMs: BigInt(forgetAtMs),
    },
  });
  const { name: displayName, zone: timezone, locale } = wish;
  await describePeople(db, [{ id: userId, displayName: displayName ?? undefined, timezone, locale }], nowMs);
  return { token, forgetAtMs };
}

/** The visit that a token opens; null for any other token, and for one whose time is over. */
export async function visitOf(db: Db, token: string | undefined, nowMs = Date.now()) {
  if (token === undefined || !isToken(token)) return null;
  const visit = await db.client.visit.findUnique({ where: { tokenHash: hashToken(token) } });
  return visit !== null && isThere(visit, nowMs) ? visit : null;
}

/** The visit of somebody who owns a recap; null for people who came another way. */
export async function visitOfPerson(db: Db, userId: string, nowMs = Date.now()): Promise<Visit | null> {
  if (!userId.startsWith(VISITOR)) return null;
  const visit = await db.client.visit.findUnique({ where: { userId } });
  return visit !== null && isThere(visit, nowMs) ? visit : null;
}

const isThere = ({ forgetAtMs }: { forgetAtMs: bigint | null }, nowMs: number) => forgetAtMs === null || forgetAtMs > BigInt(nowMs);

export const wishOf = ({ wish }: { wish: string }): Wish => wishSchema.parse(JSON.parse(wish));

/** When a finished visit is forgotten, by the owner's setting. */
export const forgetTime = (nowMs: number): number => nowMs + env().START_KEEP_DAYS * DAY_MS;

/** Keeps a visit until its person erases it: neither their events nor their links end any more. */
export async function keepVisit(db: Db, { userId, editionId }: Visit): Promise<void> {
  await db.client.$transaction([
    db.client.visit.updateMany({ where: { userId }, data: { forgetAtMs: null } }),
    db.client.shareLink.updateMany({ where: { editionId, userId, owner: true, revokedAtMs: null }, data: { expiresAtMs: null } }),
  ]);
}
