import type { CardKind } from '@/model/card';
import type { Edition } from '@/model/edition';
import { AnnumError } from '@/model/errors';
import type { Pack } from '@/model/pack';
import { type Recap, recapSchema } from '@/model/recap';
import { getPack } from '@/packs/registry';
import type { Db } from '../db/db';
import type { Statement } from '../db/statement';
import { storeError } from '../db/store-error';
import { readEdition } from '../editions/settings';
import { cardsIn } from '../links/resolve';
import { unpackRecap } from '../recap/packed';
import { erasedNow, erasureStatements } from './erasures';
import { lettersAbout } from './letters-about';
import { personIds } from './person-ids';
import { eraseOnServer, type OnServer } from './warehouse-copy';

/** What there is of somebody, or was removed, by kind. */
export interface Traces {
  readonly events: number;
  /** Signs of life of video players. */
  readonly heartbeats: number;
  readonly deadLetters: number;
  /** Frozen recaps of all editions and versions. */
  readonly recaps: number;
  readonly links: number;
  readonly comparisons: number;
  /** Other ids that are the same person. */
  readonly aliases: number;
  /** Sources that send for this person alone, with their keys. */
  readonly sources: number;
  readonly imports: number;
  /** Rows with names, zones and languages. */
  readonly profiles: number;
}

export interface Erasure {
  readonly user: string;
  /** Erased before: what is removed now was left by an erasure that was interrupted, or came with a backup. */
  readonly again: boolean;
  readonly removed: Traces & { readonly pictures: number };
  /** The copy on a ClickHouse server: `none` without one; `later` says that it will follow, and why not now. */
  readonly server: OnServer;
}

/** A frozen recap whose pictures go: what they were drawn from. */
export interface ErasedRecap {
  readonly recap: Recap;
  readonly edition: Edition;
  readonly pack: Pack;
  /** The choices of cards that links to it made; null is all. */
  readonly choices: readonly (readonly CardKind[] | null)[];
}

/** The steps in their order; when one is told it is done, whatever happens then. */
export type ErasureStep = 'closed' | 'pictures' | 'rows' | 'server';

export interface EraseOptions {
  /** Removes the pictures of a recap; how many there were. */
  readonly erasePictures: (of: ErasedRecap) => Promise<number>;
  readonly onStep?: (step: ErasureStep) => void | Promise<void>;
  readonly nowMs?: number;
}

/**
 * Erases somebody for good, under all ids that are theirs, and keeps them out: whatever is sent or imported about them later is left out.
 * First everything that could show them is closed, in one commit with the word that they are erased; then pictures, rows and the server's
 * copy go. Killed anywhere it serves nothing of them, and the same call goes on, as does the worker (`resumeErasures`).
 * Throws `not_found` for somebody of whom there is nothing.
 */
export async function erasePerson(db: Db, userId: string, options: EraseOptions): Promise<Erasure> {
  const { erasePictures, onStep = () => undefined, nowMs = Date.now() } = options;
  try {
    const again = (await erasedNow(db)).has(userId);
    const known = await personIds(db, userId);
    if (!again && !(await hasTraces(db, known))) throw unknownPerson(userId);
    const { ids, comparisons } = await close(db, userId, nowMs);
    await onStep('closed');
    let pictures = 0;
    for await (const one of recapsOf(db, ids)) pictures += await erasePictures(one);
    await onStep('pictures');
    const removed = await removeRows(db, ids);
    await onStep('rows');
    const server = await eraseOnServer(db, ids);
    await onStep('server');
    await db.client.erasing.deleteMany({ where: { userId } });
    return { user: ids[0], again, removed: { ...removed, comparisons: removed.comparisons + comparisons, pictures }, server };
  } catch (error) {
    throw storeError(error, db.url) ?? error;
  }
}

/** What `erasePerson` would remove, pictures aside. Throws `not_found` as it does. */
export async function surveyPerson(db: Db, userId: string): Promise<{ readonly ids: readonly string[]; readonly traces: Traces }> {
  const ids = await personIds(db, userId);
  if (!(await hasTraces(db, ids)) && !(await erasedNow(db)).has(userId)) throw unknownPerson(userId);
  const { client } = db;
  const mine = { userId: { in: ids } };
  let deadLetters = 0;
  for await (const letters of lettersAbout(db, ids)) deadLetters += letters.length;
  const [events, heartbeats, recaps, links, comparisons, sources, imports, profiles] = await Promise.all([
    client.event.count({ where: mine }),
    client.heartbeat.count({ where: mine }),
    client.recap.count({ where: mine }),
    client.shareLink.count({ where: mine }),
    client.comparison.count({ where: eitherSide(ids) }),
    client.source.count({ where: mine }),
    client.import.count({ where: mine }),
    client.user.count({ where: { id: { in: ids } } }),
  ]);
  const traces = { events, heartbeats, deadLetters, recaps, links, comparisons, aliases: ids.length - 1, sources, imports, profiles };
  return { ids, traces };
}

/** Lets somebody who was erased come again: from now on what is sent about them is kept. Throws `not_found` for who was not erased. */
export async function forgetErasure(db: Db, userId: string, nowMs = Date.now()): Promise<void> {
  if (!(await erasedNow(db)).has(userId)) {
    throw new AnnumError('not_found', `"${userId}" was not erased.`, { mend: 'Ids are compared with case, as they were sent.' });
  }
  await db.client.erasing.deleteMany({ where: { userId } });
  await db.transact(erasureStatements(db.provider, [userId], false, nowMs), { durable: true });
}

/** Who was erased and is there again: after a backup was restored, or where an erasure was interrupted. One id after another. */
export async function* erasedWhoAreThere(db: Db): AsyncGenerator<string> {
  const erased = await erasedNow(db);
  if (!erased.any) return;
  for (let after = ''; ; ) {
    const rows = await db.client.$queryRawUnsafe<{ id: string }[]>(PEOPLE[db.provider], after);
    for (const { id } of rows) if (erased.has(id)) yield id;
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.id;
  }
}

const unknownPerson = (userId: string) =>
  new AnnumError('not_found', `Nothing is known about a person "${userId}".`, {
    mend: 'Use the id that their events carry (userId), with case.',
    data: { user: userId },
  });

const eitherSide = (ids: string[]) => ({ OR: [{ inviter: { in: ids } }, { guest: { in: ids } }] });

async function hasTraces({ client, ...db }: Db, ids: string[]): Promise<boolean> {
  const mine = { where: { userId: { in: ids } } };
  const found = await Promise.all([
    client.event.findFirst({ ...mine, select: { id: true } }),
    client.recap.findFirst({ ...mine, select: { version: true } }),
    client.shareLink.findFirst({ ...mine, select: { createdAtMs: true } }),
    client.user.findFirst({ where: { id: { in: ids } }, select: { id: true } }),
    client.heartbeat.findFirst({ ...mine, select: { atMs: true } }),
    client.source.findFirst({ ...mine, select: { name: true } }),
    client.import.findFirst({ ...mine, select: { id: true } }),
    client.visit.findFirst({ ...mine, select: { status: true } }),
    client.comparison.findFirst({ where: eitherSide(ids), select: { id: true } }),
  ]);
  if (ids.length > 1 || found.some((row) => row !== null)) return true;
  for await (const _ of lettersAbout({ client, ...db }, ids)) return true;
  return false;
}

/**
 * The word that they are erased, and with it an end to all that others or they themselves could open, to what friends see of them, and to
 * keys that send for them. Links
 * are closed and not gone yet: what they showed says which pictures there are. An id that became theirs meanwhile is one of them.
 */
async function close(db: Db, userId: string, nowMs: number): Promise<{ ids: [string, ...string[]]; comparisons: number }> {
  let comparisons = 0;
  for (let ids = await personIds(db, userId); ; ) {
    // The id that was named, too, where a merge was undone by an earlier erasure.
    const all = [...new Set([...ids, userId])];
    const list = JSON.stringify(all);
    const [revoke, ...ends] = CLOSING[db.provider];
    const counts = await db.transact(
      [
        ...erasureStatements(db.provider, all, true, nowMs),
        { sql: BEGUN[db.provider], args: [userId, nowMs] },
        { sql: revoke, args: [list, nowMs] },
        ...ends.map((sql): Statement => ({ sql, args: [list] })),
      ],
      { durable: true },
    );
    comparisons += counts.at(-1) ?? 0;
    const now = await personIds(db, userId);
    if (now.every((id) => all.includes(id))) return { ids: [ids[0], ...all.filter((id) => id !== ids[0])], comparisons };
    ids = now;
  }
}

async function* recapsOf(db: Db, ids: string[]): AsyncGenerator<ErasedRecap> {
  const rows = await db.client.recap.findMany({
    where: { userId: { in: ids }, payload: { not: null } },
    select: { editionId: true, version: true, userId: true },
    orderBy: [{ editionId: 'asc' }, { version: 'asc' }],
  });
  for (const { editionId, version, userId } of rows) {
    const row = await db.client.recap.findUnique({ where: { editionId_version_userId: { editionId, version, userId } } });
    if (!row?.payload) continue;
    const edition = await readEdition(db, editionId);
    const links = await db.client.shareLink.findMany({ where: { editionId, userId }, distinct: ['cards'], select: { cards: true } });
    const choices = [null, ...links.flatMap(({ cards }) => (cards === null ? [] : [cardsIn(cards)]))];
    yield { recap: recapSchema.parse(unpackRecap(row.payload)), edition, pack: getPack(edition.pack), choices };
  }
}

/** In one commit, so that all ids are known until nothing is left under any of them. */
async function removeRows(db: Db, ids: [string, ...string[]]): Promise<Traces> {
  let deadLetters = 0;
  for await (const letters of lettersAbout(db, ids)) {
    deadLetters += (await db.client.deadLetter.deleteMany({ where: { id: { in: letters.map(({ id }) => id) } } })).count;
  }
  const { client } = db;
  const mine = { where: { userId: { in: ids } } };
  const visits = await client.visit.findMany({ ...mine, select: { editionId: true } });
  const [events, heartbeats, recaps, links, comparisons, sources, imports, aliases, profiles] = await client.$transaction([
    client.event.deleteMany(mine),
    client.heartbeat.deleteMany(mine),
    client.recap.deleteMany(mine),
    client.shareLink.deleteMany(mine),
    client.comparison.deleteMany({ where: eitherSide(ids) }),
    client.source.deleteMany(mine),
    client.import.deleteMany(mine),
    client.alias.deleteMany({ where: { OR: [{ fromId: { in: ids } }, { toId: { in: ids } }] } }),
    client.user.deleteMany({ where: { id: { in: ids } } }),
    // An edition that is theirs alone goes with them, and its runs with it.
    client.edition.deleteMany({ where: { id: { in: visits.map(({ editionId }) => editionId) } } }),
    client.visit.deleteMany(mine),
  ]);
  return {
    events: events.count,
    heartbeats: heartbeats.count,
    deadLetters,
    recaps: recaps.count,
    links: links.count,
    comparisons: comparisons.count,
    aliases: aliases.count,
    sources: sources.count,
    imports: imports.count,
    profiles: profiles.count,
  };
}

const BEGUN = {
  sqlite: 'INSERT INTO erasing (user_id, at_ms) VALUES (?1, ?2) ON CONFLICT (user_id) DO UPDATE SET at_ms = excluded.at_ms',
  postgresql: 'INSERT INTO erasing (user_id, at_ms) VALUES ($1, $2::bigint) ON CONFLICT (user_id) DO UPDATE SET at_ms = excluded.at_ms',
} as const;

const CLOSING = {
  sqlite: [
    'UPDATE share_links SET revoked_at_ms = ?2 WHERE revoked_at_ms IS NULL AND user_id IN (SELECT value FROM json_each(?1))',
    'DELETE FROM write_keys WHERE source IN (SELECT name FROM sources WHERE user_id IN (SELECT value FROM json_each(?1)))',
    'DELETE FROM comparisons WHERE inviter IN (SELECT value FROM json_each(?1)) OR guest IN (SELECT value FROM json_each(?1))',
  ],
  postgresql: [
    `UPDATE share_links SET revoked_at_ms = $2::bigint WHERE revoked_at_ms IS NULL
       AND user_id IN (SELECT jsonb_array_elements_text($1::jsonb))`,
    `DELETE FROM write_keys WHERE source IN (SELECT name FROM sources WHERE user_id IN (SELECT jsonb_array_elements_text($1::jsonb)))`,
    `DELETE FROM comparisons WHERE inviter IN (SELECT jsonb_array_elements_text($1::jsonb))
       OR guest IN (SELECT jsonb_array_elements_text($1::jsonb))`,
  ],
} as const;

/** Ids that any table of people has, some at a time. */
const WHOSE = `SELECT id FROM users UNION SELECT user_id FROM events UNION SELECT user_id FROM recaps UNION SELECT user_id FROM share_links
  UNION SELECT inviter FROM comparisons UNION SELECT from_id FROM aliases UNION SELECT to_id FROM aliases
  UNION SELECT user_id FROM heartbeats UNION SELECT user_id FROM dead_letters WHERE user_id IS NOT NULL
  UNION SELECT user_id FROM sources WHERE user_id IS NOT NULL UNION SELECT user_id FROM imports WHERE user_id IS NOT NULL
  UNION SELECT user_id FROM visits`;
const PEOPLE = {
  sqlite: `SELECT id FROM (${WHOSE}) WHERE id > ?1 ORDER BY id LIMIT 20000`,
  postgresql: `SELECT id FROM (${WHOSE}) AS people WHERE id > $1 ORDER BY id LIMIT 20000`,
} as const;
