import { mapCloudEvent } from '@/intake/cloudevents/cloud-event';
import { fieldsOf, isFields } from '@/intake/fields';
import { MESSAGE_TYPES } from '@/intake/segment/message';
import type { Db } from '../db/db';
import { siftEvents } from '../events/accept';
import type { Source } from '../events/source-settings';
import { getSource } from '../events/sources';
import { cloudEventId } from '../http/post-events';
import { type Intake, intakeOf } from './intake';
import { mapperOf } from './mappers';
import { Sift } from './sift';
import { PROTOCOLS } from './work';

export interface Letter {
  readonly id: string;
  readonly source: string;
  readonly protocol: string;
  readonly messageId: string | null;
  readonly userId: string | null;
  readonly code: string;
  readonly reason: string;
  /** JSON of what was sent; null when it was too large to keep. */
  readonly body: string | null;
  readonly receivedAtMs: number;
}

/** Why letters lie there, with how many: what one mending would settle. Most first. */
export async function summariseLetters(db: Db, source: string): Promise<{ code: string; reason: string; count: number; lastMs: number }[]> {
  const rows = await db.client.deadLetter.groupBy({
    by: ['code', 'reason'],
    where: { source },
    _count: { id: true },
    _max: { receivedAtMs: true },
    orderBy: [{ _count: { id: 'desc' } }, { code: 'asc' }, { reason: 'asc' }],
    take: 50,
  });
  return rows.map(({ code, reason, _count, _max }) => ({ code, reason, count: _count.id, lastMs: Number(_max.receivedAtMs ?? 0) }));
}

export const countLetters = (db: Db, source: string): Promise<number> => db.client.deadLetter.count({ where: { source } });

/** Letters of a source, newest first, below `before` (an id) where one is given. */
export async function listLetters(db: Db, source: string, limit: number, before: string | null = null): Promise<Letter[]> {
  const rows = await db.client.deadLetter.findMany({
    where: { source, ...(before !== null && { id: { lt: BigInt(before) } }) },
    orderBy: { id: 'desc' },
    take: limit,
  });
  return rows.map((row) => ({ ...row, id: String(row.id), receivedAtMs: Number(row.receivedAtMs) }));
}

const LETTERS_AT_A_TIME = 500;

/** All letters of a source as lines of JSON, oldest first, a few hundred at a time. */
export async function* letterLines(db: Db, source: string): AsyncGenerator<string> {
  for await (const rows of inOrder(db, source)) {
    yield rows
      .map(({ id, receivedAtMs, body, digest: _digest, ...row }) => {
        const sent: unknown = body === null ? null : JSON.parse(body);
        return `${JSON.stringify({ id: String(id), receivedAt: new Date(Number(receivedAtMs)).toISOString(), ...row, sent })}\n`;
      })
      .join('');
  }
}

export interface Replayed {
  /** Letters that are settled: what they said is stored, or was before. */
  readonly settled: number;
  /** Letters that still cannot be used; each tells its present reason. */
  readonly left: number;
}

/**
 * Reads the letters of a source again, as if they had come just now but at their own time: after its mapping was mended, or an order that was
 * missing has come. What can be used goes in and its letter goes, in one commit. Throws `not_found`, `unavailable`, `busy`.
 */
export async function replayLetters(db: Db, name: string, nowMs: number, intake: Intake = intakeOf(db)): Promise<Replayed> {
  const source = await getSource(db, name);
  const before = await countLetters(db, name);
  for await (const rows of inOrder(db, name)) {
    for (const protocol of PROTOCOLS) {
      const some = rows.filter((row) => row.protocol === protocol && row.body !== null);
      if (some.length === 0) continue;
      const raws = some.map((row): unknown => JSON.parse(row.body ?? 'null'));
      const sift = READ_AGAIN[protocol](
        source,
        raws,
        some.map((row) => Number(row.receivedAtMs)),
        nowMs,
      );
      const wrong = new Set(sift.rejected.map(({ index }) => index));
      const settled = some.filter((_, index) => !wrong.has(index)).map(({ id }) => id);
      await intake.submit(sift.work({ settled }));
    }
  }
  const left = await countLetters(db, name);
  return { settled: before - left, left };
}

type ReadAgain = (source: Source, raws: readonly unknown[], receivedAtMs: readonly number[], nowMs: number) => Sift;

const READ_AGAIN: Readonly<Record<(typeof PROTOCOLS)[number], ReadAgain>> = {
  events: (source, raws, _received, nowMs) => siftEvents(source, raws, nowMs),
  cloudevents: (source, raws, _received, nowMs) => {
    const sift = new Sift(source, 'cloudevents', nowMs);
    for (const [index, raw] of raws.entries()) sift.take(index, raw, mapCloudEvent(raw, cloudEventId));
    return sift;
  },
  segment: (source, raws, received, nowMs) => {
    const sift = new Sift(source, 'segment', nowMs);
    const map = mapperOf(source.mapping);
    for (const [index, raw] of raws.entries()) {
      const { type } = fieldsOf(raw);
      const known = MESSAGE_TYPES.find((one) => one === type) ?? null;
      if (isFields(raw)) sift.take(index, raw, map(raw, known, { receivedAtMs: received[index] ?? nowMs, sentAtMs: null }));
      else sift.refuse(index, raw, { code: 'invalid', message: 'is no JSON object' });
    }
    return sift;
  },
};

/** Throws away all letters of a source; returns how many. What went before is counted from nothing again. */
export async function discardLetters(db: Db, source: string): Promise<number> {
  const [{ count }] = await db.client.$transaction([
    db.client.deadLetter.deleteMany({ where: { source } }),
    db.client.source.updateMany({ where: { name: source }, data: { lettersDropped: 0 } }),
  ]);
  return count;
}

type Row = Awaited<ReturnType<Db['client']['deadLetter']['findMany']>>[number];

/** Up to those that were there at the beginning: a letter that comes back is not read twice. */
async function* inOrder(db: Db, source: string): AsyncGenerator<Row[]> {
  const newest = await db.client.deadLetter.findFirst({ where: { source }, orderBy: { id: 'desc' }, select: { id: true } });
  if (newest === null) return;
  let after = -1n;
  for (;;) {
    const rows = await db.client.deadLetter.findMany({
      where: { source, id: { gt: after, lte: newest.id } },
      orderBy: { id: 'asc' },
      take: LETTERS_AT_A_TIME,
    });
    if (rows.length === 0) return;
    after = rows.at(-1)?.id ?? newest.id;
    yield rows;
  }
}
