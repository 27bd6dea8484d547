import { createHash } from 'node:crypto';
import { type CloudEventMode, cloudEventMode, fromBinary, mapCloudEvent } from '@/intake/cloudevents/cloud-event';
import { AnnumError } from '@/model/errors';
import { type Acceptance, acceptanceOf, acceptEvents } from '../events/accept';
import type { KeyHolder } from '../events/write-keys';
import { Sift } from '../intake/sift';
import { CORS, type DoorOptions, openDoor, preflight, type Visit } from './door';
import { eventItems } from './event-items';
import { failureResponse } from './failure-response';
import { parseBody } from './parse-json';
import { headerKey } from './write-key';

const MAX_BYTES = 10 * 1024 * 1024;
const MAX_EVENTS = 10_000;
const MEND = 'Send CloudEvents 1.0 as JSON.';
const ID_BYTES = 18;

/**
 * The handler of POST /api/events, with a write key: a JSON array of events or one a line, or CloudEvents in any of their three forms
 * whose data is an event (all also gzip). 200 once the good ones are on the disk, with {accepted, duplicates, rejected: [{index, code,
 * message}]}; 400 unreadable, 401 no valid key, 403 a page that may not use it, 408 too slow, 413 more than 10 MB or 10,000 events, 429 too many, 503 the
 * store is down (send the same again).
 */
export function createEventsEndpoint(options: DoorOptions) {
  const door = openDoor(options);
  return (request: Request): Promise<Response> => door(request, receive, failure);
}

/** OPTIONS: a browser's question, or a CloudEvents sender's whether it is wanted (webhook spec 1.0, section 4). */
export function answerEventsOptions(request: Request): Response {
  const origin = request.headers.get('webhook-request-origin');
  if (origin === null) return preflight(request);
  return new Response(null, {
    status: 200,
    headers: { 'webhook-allowed-origin': origin.slice(0, 256), 'webhook-allowed-rate': '*', allow: 'POST, OPTIONS' },
  });
}

async function receive(visit: Visit): Promise<Response> {
  const { request, db, nowMs } = visit;
  const holder = await visit.holder(headerKey(request.headers));
  const mode = cloudEventMode(request.headers);
  if (mode !== null) return answer(await receiveCloudEvents(visit, holder, mode));
  const items = eventItems(await visit.body(MAX_BYTES), MAX_EVENTS);
  await visit.spend(holder.source, items.length);
  return answer(await acceptEvents(db, holder.source, items, nowMs, usedKey(holder), visit.intake));
}

async function receiveCloudEvents(visit: Visit, holder: KeyHolder, mode: CloudEventMode): Promise<Acceptance> {
  const type = visit.request.headers.get('content-type') ?? '';
  if (mode !== 'binary' && !/^application\/cloudevents(-batch)?(\+json)?\s*(;|$)/i.test(type)) {
    throw new AnnumError('unsupported', 'Only the JSON format of CloudEvents is understood.', { mend: MEND });
  }
  const body = parseBody(await visit.body(MAX_BYTES), MEND);
  const events = mode === 'batched' ? body : [mode === 'binary' ? fromBinary(visit.request.headers, body) : body];
  if (!Array.isArray(events)) throw new AnnumError('invalid_input', 'A batch of CloudEvents is a JSON array.', { mend: MEND });
  if (events.length > MAX_EVENTS) {
    throw new AnnumError('too_large', `The request has ${events.length} events; ${MAX_EVENTS} is the most.`, {
      mend: 'Send them in several requests.',
    });
  }
  await visit.spend(holder.source, events.length);
  const sift = new Sift(holder.source, 'cloudevents', visit.nowMs);
  for (const [index, event] of events.entries()) sift.take(index, event, mapCloudEvent(event, cloudEventId));
  return acceptanceOf(await visit.intake.submit(sift.work({ usedKey: usedKey(holder), counted: true })), sift);
}

/** `source` and `id` may be longer than a message id. */
export const cloudEventId = (identity: string): string =>
  `ce/${createHash('sha256').update(identity).digest().toString('base64url', 0, ID_BYTES)}`;

export const usedKey = ({ keyId, useIsOld }: KeyHolder): string | null => (useIsOld ? keyId : null);

const answer = (acceptance: Acceptance) => Response.json(acceptance, { headers: { ...CORS, 'cache-control': 'no-store' } });

function failure(error: unknown): Response {
  const response = failureResponse(error);
  for (const [name, value] of Object.entries(CORS)) response.headers.set(name, value);
  if (response.status === 401) response.headers.set('www-authenticate', 'Bearer');
  return response;
}
