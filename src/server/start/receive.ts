import { AnnumError } from '../../model/errors';
import { ESTIMATED } from '../../model/event';
import { parseEvent } from '../../model/parse-event';
import { MOST_EVENTS, PART, visitEventSchema } from '../../model/visit';
import type { Db } from '../db/db';
import { insertEvents, type KeyedEvent } from '../events/insert';
import type { Visit } from './visits';

/** How far a visit's sending has come. */
export interface Received {
  /** The number of the part that is to come. */
  readonly parts: number;
  readonly events: number;
}

/**
 * Stores one part of what somebody sends: parts are numbered from 0, and each is stored once, whatever is sent twice. All of a part is
 * stored or nothing. Throws `invalid_input` for what a page of ours does not send, `conflict` (data.parts) for a part that is not the next
 * one or comes when all is said, `too_large`.
 */
export async function receivePart(db: Db, visit: Visit, part: number, body: Buffer, nowMs = Date.now()): Promise<Received> {
  const { userId, parts, events } = visit;
  if (visit.status !== 'receiving') throw new AnnumError('conflict', 'Everything was sent already.', { data: { parts } });
  if (part < parts) return { parts, events };
  if (part > parts) throw new AnnumError('conflict', `Part ${parts} comes next.`, { data: { parts } });
  const read = eventsIn(body, userId);
  if (events + read.length > MOST_EVENTS) throw new AnnumError('too_large', `More than ${MOST_EVENTS} events are nobody's own.`);
  await insertEvents(db, read, nowMs);
  // Two requests with the same part may both have stored it, which adds nothing; one of them counts it.
  await db.client.visit.updateMany({
    where: { userId, parts: part, status: 'receiving' },
    data: { parts: part + 1, events: events + read.length },
  });
  return { parts: part + 1, events: events + read.length };
}

/** Stands for the visitor while an event is looked at: from anywhere else their ids are refused. */
const SENDER = 'visitor';

/** Events of JSON lines. The visitor's own id is their source as well: ids of events are made from files that others may have too. */
function eventsIn(body: Buffer, userId: string): KeyedEvent[] {
  const lines = body
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
  if (lines.length > PART.events) throw new AnnumError('too_large', `A part has at most ${PART.events} events.`);
  return lines.map((line, at) => {
    const said = visitEventSchema.safeParse(jsonOf(line));
    if (!said.success) throw refused(at, said.error.issues[0]?.message ?? 'is no event');
    const { estimated, ...fields } = said.data;
    const parsed = parseEvent({ ...fields, userId: SENDER, ...(estimated && { properties: { [ESTIMATED]: true } }) });
    if ('problem' in parsed) throw refused(at, parsed.problem);
    return { ...parsed.event, userId, source: userId, messageId: fields.messageId };
  });
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

const refused = (at: number, problem: string) =>
  new AnnumError('invalid_input', `Line ${at + 1}: ${problem}.`, { mend: 'Load the page again.' });
