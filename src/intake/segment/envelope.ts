import { AnnumError } from '@/model/errors';
import { type Fields, fieldsOf, isFields, textOf } from '../fields';
import { instantOf, type MessageType } from './message';

/** One request of the tracking API: its messages, and what stands beside them. */
export interface Envelope {
  readonly messages: readonly unknown[];
  readonly sentAtMs: number | null;
  /** The key, where the body carries it; browsers do. */
  readonly writeKey: string | null;
}

/** Segment's own bound of one request. */
export const MAX_MESSAGES = 2_500;

/** Takes a parsed body apart. `type` is null for batches. Throws `invalid_input` or `too_large`. */
export function readEnvelope(body: unknown, type: MessageType | null): Envelope {
  if (!isFields(body)) throw new AnnumError('invalid_input', 'The body is no JSON object.');
  const beside = { sentAtMs: instantOf(body.sentAt), writeKey: textOf(body.writeKey) };
  if (type !== null) return { ...beside, messages: [body] };
  const { batch } = body;
  if (!Array.isArray(batch)) throw new AnnumError('invalid_input', 'batch: must be an array of messages.');
  if (batch.length > MAX_MESSAGES) {
    throw new AnnumError('too_large', `batch: has ${batch.length} messages; ${MAX_MESSAGES} is the most.`, {
      mend: 'Send them in several requests.',
    });
  }
  return { ...beside, messages: 'context' in body ? batch.map((message) => withContext(message, fieldsOf(body.context))) : batch };
}

/** The batch's context lies under each message's own. */
const withContext = (message: unknown, context: Fields): unknown =>
  isFields(message) ? { ...message, context: { ...context, ...fieldsOf(message.context) } } : message;
