import { isStorableText } from '@/model/event';
import { canonicalZone } from '@/model/zone';
import { type Fields, fieldsOf, isFields, textOf } from '../fields';
import { type Problem, problem } from '../meaning';

export const MESSAGE_TYPES = ['track', 'identify', 'page', 'screen', 'group', 'alias'] as const;
export type MessageType = (typeof MESSAGE_TYPES)[number];

/** One message of the tracking API with what every type has, checked. */
export interface Message {
  readonly type: MessageType;
  readonly messageId: string;
  /** `userId`, or `anonymousId` where nobody is known yet. */
  readonly userId: string;
  /** Epoch milliseconds by the server's clock. */
  readonly atMs: number;
  readonly timezone: string | null;
  readonly properties: Fields;
  readonly traits: Fields;
  readonly context: Fields;
  readonly raw: Fields;
}

export interface Arrival {
  readonly receivedAtMs: number;
  /** The client's clock when it sent the request; null when it does not say. */
  readonly sentAtMs: number | null;
}

/** Smaller differences are the way here; larger ones are no clock that is off but a request that waited. */
const LEAST_SKEW_MS = 5_000;
const MOST_SKEW_MS = 24 * 60 * 60_000;
const MAX_MESSAGE_ID = 100;
const MAX_ID = 128;

/** Checks what all types have in common. `path` is the type of a single call; messages of a batch name their own. */
export function readMessage(raw: unknown, path: MessageType | null, arrival: Arrival): Message | { problem: Problem } {
  if (!isFields(raw)) return problem('invalid', 'is no JSON object');
  const type = path ?? MESSAGE_TYPES.find((known) => known === raw.type);
  if (type === undefined) return problem('unknown_type', `type: must be one of ${MESSAGE_TYPES.join(', ')}`);
  const messageId = textOf(raw.messageId);
  if (messageId === null || messageId.length > MAX_MESSAGE_ID || !isStorableText(messageId)) {
    return problem('invalid', 'messageId: must have at most 100 characters, without NUL or half of a surrogate pair');
  }
  const userId = textOf(raw.userId) ?? textOf(raw.anonymousId);
  if (userId === null) return problem('no_user', 'has neither a userId nor an anonymousId');
  if (!isStorableId(userId)) return problem('invalid', 'userId: must have at most 128 characters, without NUL or half of a surrogate pair');
  const stamp = raw.timestamp ?? raw.originalTimestamp;
  const at = stamp === undefined || stamp === null ? arrival.receivedAtMs : instantOf(stamp);
  if (at === null) return problem('invalid', 'timestamp: is no ISO 8601 time with a zone');
  const context = fieldsOf(raw.context);
  const skew = stamp === undefined || stamp === null ? 0 : skewOf(arrival);
  return {
    type,
    messageId,
    userId,
    atMs: at + skew,
    timezone: canonicalZone(textOf(context.timezone)?.slice(0, 64) ?? ''),
    properties: fieldsOf(raw.properties),
    traits: { ...fieldsOf(context.traits), ...fieldsOf(raw.traits) },
    context,
    raw,
  };
}

export const isStorableId = (id: string): boolean => id.length <= MAX_ID && isStorableText(id);

/** What is added to the client's times so that they are the server's (Segment: receivedAt - (sentAt - originalTimestamp)). */
function skewOf({ receivedAtMs, sentAtMs }: Arrival): number {
  if (sentAtMs === null) return 0;
  const skew = receivedAtMs - sentAtMs;
  return Math.abs(skew) > LEAST_SKEW_MS && Math.abs(skew) < MOST_SKEW_MS ? skew : 0;
}

const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})$/i;

/** Epoch milliseconds of an ISO 8601 time with a zone, or of epoch milliseconds; null for anything else. */
export function instantOf(value: unknown): number | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : null;
  if (typeof value !== 'string' || !ISO.test(value.trim())) return null;
  const ms = Date.parse(value.trim());
  return Number.isNaN(ms) ? null : ms;
}
