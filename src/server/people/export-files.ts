import { listComparisons } from '../compare/list';
import type { Db } from '../db/db';
import { listLinks } from '../links/list';
import { unpackRecap } from '../recap/packed';
import { lettersAbout } from './letters-about';
import { wireEvent } from './wire-event';

/** A file of an export: what it is, and its text, a part at a time. */
export interface ExportFile {
  readonly name: string;
  readonly about: string;
  /** Each is a line of JSON, or a whole document in a file that ends with .json. */
  readonly items: AsyncIterable<object>;
}

const ROWS_AT_A_TIME = 2_000;

/** Everything that the store has of a person, by file. Nothing is read before it is asked for. */
export async function* exportFiles(db: Db, ids: readonly string[]): AsyncGenerator<ExportFile> {
  const among = { in: [...ids] };
  const mine = { userId: among };
  yield { name: 'profile.ndjson', about: 'name, time zone and language', items: profiles(db, ids) };
  yield { name: 'events.ndjson', about: 'every activity; `annum import jsonl` reads it', items: events(db, ids) };
  const recaps = await db.client.recap.findMany({
    where: { ...mine, payload: { not: null } },
    select: { editionId: true, version: true, userId: true },
    orderBy: [{ editionId: 'asc' }, { version: 'asc' }, { userId: 'asc' }],
  });
  for (const [index, key] of recaps.entries()) {
    const twice = recaps.some((other, at) => at < index && other.editionId === key.editionId && other.version === key.version);
    const name = `recaps/${key.editionId}-v${key.version}${twice ? `-${index}` : ''}.json`;
    yield { name, about: `the recap of ${key.editionId}, version ${key.version}`, items: recap(db, key) };
  }
  yield { name: 'links.ndjson', about: 'links that were made to recaps; addresses are not kept', items: links(db, ids) };
  yield { name: 'comparisons.ndjson', about: 'comparisons with friends, without who they are', items: comparisons(db, ids) };
  yield { name: 'dead-letters.ndjson', about: 'what was sent and could not be used', items: letters(db, ids) };
  yield { name: 'playing.ndjson', about: 'signs of life of video players', items: heartbeats(db, ids) };
  yield { name: 'ids.ndjson', about: 'other ids that are the same person', items: aliases(db, ids) };
  yield { name: 'imports.ndjson', about: 'files that were imported', items: imports(db, ids) };
  yield { name: 'visits.ndjson', about: 'what was chosen when a file was brought without an account', items: visits(db, ids) };
  yield { name: 'sources.ndjson', about: 'sources that send for this person alone; keys are not kept', items: sources(db, ids) };
}

const instant = (ms: bigint | number | null): string | null => (ms === null ? null : new Date(Number(ms)).toISOString());

async function* profiles({ client }: Db, ids: readonly string[]) {
  for (const { createdAtMs, ...user } of await client.user.findMany({ where: { id: { in: [...ids] } } })) {
    yield { ...user, createdAt: instant(createdAtMs) };
  }
}

/** In the order of time, by the index that holds it. */
async function* events({ client }: Db, ids: readonly string[]) {
  for (const userId of ids) {
    for (let last: { occurredAtMs: bigint; id: bigint } | undefined; ; ) {
      const after = last && { OR: [{ occurredAtMs: { gt: last.occurredAtMs } }, { occurredAtMs: last.occurredAtMs, id: { gt: last.id } }] };
      const rows = await client.event.findMany({
        where: { userId, ...(last && { occurredAtMs: { gte: last.occurredAtMs } }), ...after },
        orderBy: [{ occurredAtMs: 'asc' }, { id: 'asc' }],
        take: ROWS_AT_A_TIME,
      });
      for (const row of rows) yield wireEvent(row);
      last = rows.at(-1);
      if (last === undefined) break;
    }
  }
}

async function* recap({ client }: Db, key: { editionId: string; version: number; userId: string }) {
  const row = await client.recap.findUnique({ where: { editionId_version_userId: key } });
  yield { version: key.version, recap: row?.payload ? unpackRecap(row.payload) : null };
}

async function* links(db: Db, ids: readonly string[]) {
  const where = { userId: { in: [...ids] } };
  for (const { editionId, userId } of await db.client.shareLink.findMany({
    where,
    distinct: ['editionId', 'userId'],
    select: { editionId: true, userId: true },
  })) {
    for (const { createdAtMs, expiresAtMs, ...link } of await listLinks(db, { editionId, userId })) {
      yield { edition: editionId, ...link, createdAt: instant(createdAtMs), expiresAt: instant(expiresAtMs) };
    }
  }
}

/** One's own side: never what the other is called. */
async function* comparisons(db: Db, ids: readonly string[]) {
  const editions = await db.client.edition.findMany({ select: { id: true }, orderBy: { id: 'asc' } });
  for (const { id: edition } of editions) {
    for (const userId of ids) {
      for (const seen of await listComparisons(db, { editionId: edition, userId })) {
        if (seen.state !== 'both') yield { edition, ...seen };
        else {
          const { names: _names, ...result } = seen.result;
          yield { edition, ...seen, result };
        }
      }
    }
  }
}

async function* letters(db: Db, ids: readonly string[]) {
  for await (const rows of lettersAbout(db, ids)) {
    for (const { id: _id, digest: _digest, body, receivedAtMs, ...letter } of rows) {
      const sent: unknown = body === null ? null : JSON.parse(body);
      yield { ...letter, receivedAt: instant(receivedAtMs), sent };
    }
  }
}

async function* heartbeats({ client }: Db, ids: readonly string[]) {
  for (let last: { source: string; messageId: string } | undefined; ; ) {
    const rows = await client.heartbeat.findMany({
      where: { userId: { in: [...ids] } },
      orderBy: [{ source: 'asc' }, { messageId: 'asc' }],
      take: ROWS_AT_A_TIME,
      ...(last && { cursor: { source_messageId: { source: last.source, messageId: last.messageId } }, skip: 1 }),
    });
    for (const { atMs, receivedAtMs, facts, ...beat } of rows) {
      const known: unknown = facts === null ? null : JSON.parse(facts);
      yield { ...beat, facts: known, at: instant(atMs), receivedAt: instant(receivedAtMs) };
    }
    last = rows.at(-1);
    if (last === undefined) return;
  }
}

async function* aliases({ client }: Db, ids: readonly string[]) {
  const rows = await client.alias.findMany({ where: { toId: { in: [...ids] } }, orderBy: { fromId: 'asc' } });
  for (const { fromId, toId, createdAtMs } of rows) yield { id: fromId, filedUnder: toId, createdAt: instant(createdAtMs) };
}

async function* imports({ client }: Db, ids: readonly string[]) {
  for (const { id: _id, files, counts, startedAtMs, finishedAtMs, ...row } of await client.import.findMany({
    where: { userId: { in: [...ids] } },
    orderBy: { startedAtMs: 'asc' },
  })) {
    const [names, told] = [JSON.parse(files), JSON.parse(counts)] as [unknown, unknown];
    yield { ...row, files: names, counts: told, startedAt: instant(startedAtMs), finishedAt: instant(finishedAtMs) };
  }
}

async function* sources({ client }: Db, ids: readonly string[]) {
  const rows = await client.source.findMany({ where: { userId: { in: [...ids] } }, orderBy: { name: 'asc' } });
  for (const { name, userId, createdAtMs, revokedAtMs } of rows) {
    yield { name, userId, createdAt: instant(createdAtMs), revokedAt: instant(revokedAtMs) };
  }
}

async function* visits({ client }: Db, ids: readonly string[]) {
  for (const { userId, editionId, wish, events: count, createdAtMs, forgetAtMs } of await client.visit.findMany({
    where: { userId: { in: [...ids] } },
  })) {
    const chosen: unknown = JSON.parse(wish);
    yield { userId, edition: editionId, chosen, events: count, createdAt: instant(createdAtMs), forgottenAt: instant(forgetAtMs) };
  }
}
