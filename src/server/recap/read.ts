import type { Edition } from '../../model/edition';
import { AnnumError } from '../../model/errors';
import { type Recap, recapSchema } from '../../model/recap';
import type { Db } from '../db/db';
import { unknownEdition } from '../editions/list';
import { editionIn } from '../editions/settings';
import { unpackRecap } from './packed';
import { newestFinished } from './versions';

/** Which version to read: the newest finished one, the one that is served, or one by number. */
export type VersionChoice = 'newest' | 'published' | number;

/** A person's frozen recap; `below-minimum` is somebody known who has too little in the window. */
export type StoredRecap =
  | { readonly state: 'recap'; readonly version: number; readonly hash: string; readonly recap: Recap }
  | { readonly state: 'below-minimum'; readonly version: number };

/** Reads one person's recap. Throws `not_found` for an unknown edition, version or person, each with its own message. */
export async function readRecap(
  db: Db,
  editionId: string,
  userId: string,
  options: { version?: VersionChoice } = {},
): Promise<StoredRecap> {
  return recapOf(db, editionId, userId, await chosenVersion(db, editionId, options.version ?? 'newest'));
}

/** An edition as it is served and somebody's recap in it, for page views: two looks at two rows. Throws `not_found` as `readRecap` does. */
export async function readServed(db: Db, editionId: string, userId: string): Promise<{ edition: Edition; stored: StoredRecap }> {
  const row = await db.client.edition.findUnique({ where: { id: editionId }, select: { settings: true, publishedVersion: true } });
  const version = publishedOf(editionId, row);
  return { edition: editionIn(row?.settings ?? ''), stored: await recapOf(db, editionId, userId, version) };
}

async function recapOf(db: Db, editionId: string, userId: string, version: number): Promise<StoredRecap> {
  const row = await db.client.recap.findUnique({ where: { editionId_version_userId: { editionId, version, userId } } });
  if (row?.payload) return { state: 'recap', version, hash: row.hash, recap: recapSchema.parse(unpackRecap(row.payload)) };
  if (row || (await isKnown(db, userId))) return { state: 'below-minimum', version };
  throw new AnnumError('not_found', `Nobody with the id "${userId}" has sent any activity.`, {
    mend: "Ids are the sender's own, with case. Import the person's activity and generate again.",
    data: { edition: editionId },
  });
}

/** The JSON of every recap of a version, one person after another in the order of user ids, a page of rows at a time. */
export async function* readAllRecaps(db: Db, editionId: string, options: { version?: VersionChoice } = {}): AsyncGenerator<string> {
  const version = await chosenVersion(db, editionId, options.version ?? 'newest');
  let after = '';
  while (true) {
    const rows = await db.client.recap.findMany({
      where: { editionId, version, userId: { gt: after }, payload: { not: null } },
      orderBy: { userId: 'asc' },
      select: { userId: true, payload: true },
      take: PAGE,
    });
    for (const { payload } of rows) if (payload !== null) yield JSON.stringify(unpackRecap(payload));
    const last = rows.at(-1);
    if (!last) return;
    after = last.userId;
  }
}

const PAGE = 500;

const isKnown = async (db: Db, userId: string) =>
  (await db.client.user.findUnique({ where: { id: userId }, select: { id: true } })) !== null ||
  (await db.client.event.findFirst({ where: { userId }, select: { id: true } })) !== null;

function publishedOf(editionId: string, edition: { publishedVersion: number | null } | null): number {
  if (!edition) throw unknownEdition(editionId);
  if (edition.publishedVersion !== null) return edition.publishedVersion;
  throw new AnnumError('not_found', `"${editionId}" is not published.`, {
    mend: `Publish it: annum publish ${editionId}`,
    data: { edition: editionId },
  });
}

async function chosenVersion(db: Db, editionId: string, choice: VersionChoice): Promise<number> {
  const edition = await db.client.edition.findUnique({ where: { id: editionId }, select: { publishedVersion: true } });
  if (!edition) throw unknownEdition(editionId);
  if (choice === 'published') return publishedOf(editionId, edition);
  if (choice === 'newest') {
    const newest = await newestFinished(db, editionId);
    if (newest !== null) return newest;
    throw new AnnumError('not_found', `"${editionId}" has not been generated yet.`, {
      mend: `Generate it: annum generate ${editionId}`,
      data: { edition: editionId },
    });
  }
  const held = await db.client.run.findUnique({ where: { editionId_version: { editionId, version: choice } }, select: { status: true } });
  if (held?.status === 'done') return choice;
  throw new AnnumError('not_found', `"${editionId}" has no finished version ${choice}.`, {
    mend: `annum edition show ${editionId} lists the versions.`,
    data: { edition: editionId, version: choice },
  });
}
