import { createHash } from 'node:crypto';
import { type Fields, isFields, textOf } from '@/intake/fields';
import { readEnvelope } from '@/intake/segment/envelope';
import { type Arrival, instantOf, type MessageType } from '@/intake/segment/message';
import { AnnumError } from '@/model/errors';
import { mapperOf } from '../intake/mappers';
import { Sift } from '../intake/sift';
import { CORS, type DoorOptions, openDoor, type Visit } from './door';
import { failureResponse } from './failure-response';
import { parseBody } from './parse-json';
import { usedKey } from './post-events';
import { headerKey, unauthorized } from './write-key';

/** SDKs split at 480 KB; some of ours say more in one request. */
const MAX_BYTES = 4 * 1024 * 1024;
const MEND = 'Send the JSON of the tracking API.';
const ID_BYTES = 18;

/** The last part of the path: a call, its first letter (browsers), or a batch. */
const CALLS: Readonly<Record<string, MessageType | null>> = {
  track: 'track',
  identify: 'identify',
  page: 'page',
  screen: 'screen',
  group: 'group',
  alias: 'alias',
  batch: null,
  import: null,
  t: 'track',
  i: 'identify',
  p: 'page',
  s: 'screen',
  g: 'group',
  a: 'alias',
  b: null,
};

/**
 * The handler of POST /v1/<call>, as Segment's tracking API: any content type, plain or gzip, the key as the user of Basic or in the body.
 * 200 once all is on the disk, with {success, accepted, rejected: [{index, messageId, code, message}]}: a message that cannot be used costs its
 * neighbours nothing and waits in the dead letters. Clients send again after 408, 429, 503 and 5xx, and never after 400, 401, 403, 413.
 */
export function createSegmentEndpoint(options: DoorOptions) {
  const door = openDoor(options);
  return (request: Request, call: string): Promise<Response> => door(request, (visit) => receive(visit, call), failure);
}

async function receive(visit: Visit, call: string): Promise<Response> {
  const type = Object.hasOwn(CALLS, call) ? CALLS[call] : undefined;
  if (type === undefined) throw new AnnumError('not_found', `There is no call "${call.slice(0, 32)}".`);
  const named = headerKey(visit.request.headers);
  const early = named === null ? null : await visit.holder(named);
  const body = parseBody(await visit.body(MAX_BYTES), MEND);
  const envelope = readEnvelope(body, type);
  if (named !== null && envelope.writeKey !== null && envelope.writeKey !== named) throw unauthorized();
  const holder = early ?? (await visit.holder(envelope.writeKey));
  await visit.spend(holder.source, envelope.messages.length);
  const sift = new Sift(holder.source, 'segment', visit.nowMs);
  const arrival: Arrival = { receivedAtMs: visit.nowMs, sentAtMs: envelope.sentAtMs };
  const map = mapperOf(holder.source.mapping);
  const name = createNamer(visit.nowMs);
  for (const [index, message] of envelope.messages.entries()) {
    if (!isFields(message)) {
      sift.refuse(index, message, { code: 'invalid', message: 'is no JSON object' });
      continue;
    }
    const whole = name(type === null ? message : { ...message, type });
    // A message that came alone may carry its own sentAt.
    const at = envelope.sentAtMs === null ? { ...arrival, sentAtMs: instantOf(message.sentAt) } : arrival;
    sift.take(index, whole, map(whole, type, at));
  }
  await visit.intake.submit(sift.work({ usedKey: usedKey(holder) }));
  const rejected = sift.rejected.map((one) => ({ ...one, messageId: messageIdOf(envelope.messages[one.index]) }));
  return Response.json(
    { success: true, accepted: envelope.messages.length - rejected.length, rejected },
    { headers: { ...CORS, 'cache-control': 'no-store' } },
  );
}

const messageIdOf = (message: unknown): string | null => (isFields(message) ? textOf(message.messageId) : null);

/** Says nothing of the message itself, and differs when it is sent again. */
const BESIDE = new Set(['sentAt', 'writeKey', 'receivedAt', '_metadata', 'messageId']);

/**
 * Gives ids to messages that have none, from what they say: sent again they are known. Of equal messages of one request each counts; one that
 * names no time is of now, and so another each time.
 */
function createNamer(nowMs: number): (message: Fields) => Fields {
  const seen = new Map<string, number>();
  return (message) => {
    if (textOf(message.messageId) !== null) return message;
    const told = Object.entries(message).filter(([key]) => !BESIDE.has(key));
    const time = message.timestamp ?? message.originalTimestamp ?? nowMs;
    const digest = createHash('sha256')
      .update(JSON.stringify([time, told.sort(([a], [b]) => (a < b ? -1 : 1))]))
      .digest()
      .toString('base64url', 0, ID_BYTES);
    const before = seen.get(digest) ?? 0;
    seen.set(digest, before + 1);
    return { ...message, messageId: before === 0 ? `content/${digest}` : `content/${digest}.${before}` };
  };
}

function failure(error: unknown): Response {
  const response = failureResponse(error);
  for (const [name, value] of Object.entries(CORS)) response.headers.set(name, value);
  return response;
}
