import { AnnumError } from '@/model/errors';
import { isStorableText } from '@/model/event';
import { type Fields, isFields } from '../fields';
import { type Outcome, problem, type WireEvent } from '../meaning';

export type CloudEventMode = 'binary' | 'structured' | 'batched';

/** Which of the three forms a request has (HTTP binding 1.0, section 3), or null when it is no CloudEvent. */
export function cloudEventMode(headers: Headers): CloudEventMode | null {
  const type = headers.get('content-type')?.trim().toLowerCase() ?? '';
  if (type.startsWith('application/cloudevents-batch')) return 'batched';
  if (type.startsWith('application/cloudevents')) return 'structured';
  return headers.has('ce-specversion') || headers.has('ce-id') ? 'binary' : null;
}

/** The event of a binary request: attributes from headers, data from the body. Throws `invalid_input`. */
export function fromBinary(headers: Headers, data: unknown): Fields {
  const attributes: Record<string, unknown> = { data };
  for (const [name, value] of headers) {
    if (!name.startsWith('ce-')) continue;
    const attribute = name.slice('ce-'.length);
    if (attribute === 'datacontenttype' || attribute === 'data') throw refused(`${name}: must not be a header.`);
    attributes[attribute] = decoded(value, name);
  }
  return attributes;
}

/** Values are percent-encoded UTF-8, perhaps in quotes. */
function decoded(value: string, name: string): string {
  const plain = /^".*"$/.test(value) ? value.slice(1, -1).replace(/\\(["\\])/g, '$1') : value;
  try {
    return decodeURIComponent(plain);
  } catch {
    throw refused(`${name}: is no percent-encoded UTF-8.`);
  }
}

const refused = (message: string) => new AnnumError('invalid_input', message);

const NAME = /^[a-z0-9]{1,64}$/;
/** RFC 3339; the calendar is checked by who reads the event. */
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/i;

/** A CloudEvent that is right, as far as its attributes go. */
export interface CloudEvent {
  /** Which event this is, over all senders: `source` and `id`. */
  readonly identity: string;
  readonly subject: string | null;
  readonly time: string | null;
  readonly data: Fields;
}

/**
 * Checks the attributes (spec 1.0.2, section 3.1). No attribute is invented: an event without an id could never be known again.
 * A null attribute is an absent one.
 */
export function readCloudEvent(raw: unknown): CloudEvent | { problem: ReturnType<typeof problem>['problem'] } {
  if (!isFields(raw)) return problem('invalid', 'is no JSON object');
  const unknown = Object.keys(raw).find((name) => !NAME.test(name) && name !== 'data_base64');
  if (unknown !== undefined) return problem('invalid', `"${unknown.slice(0, 64)}": attributes have lower-case letters and digits only`);
  if (raw.specversion !== '1.0') return problem('invalid', 'specversion: must be "1.0"');
  for (const name of ['id', 'source', 'type'] as const) {
    const value = raw[name];
    if (typeof value !== 'string' || value === '' || !isStorableText(value)) return problem('invalid', `${name}: must be text`);
  }
  const { subject = null, time = null } = raw;
  if (subject !== null && (typeof subject !== 'string' || subject === '')) return problem('invalid', 'subject: must be text');
  if (time !== null && (typeof time !== 'string' || !TIME.test(time))) return problem('invalid', 'time: must be an RFC 3339 time');
  if (raw.data_base64 !== undefined && raw.data_base64 !== null) return problem('invalid', 'data_base64: the data must be JSON');
  if (!isFields(raw.data)) return problem('invalid', 'data: must be an event as a JSON object');
  return { identity: JSON.stringify([raw.source, raw.id]), subject, time, data: raw.data };
}

/**
 * What a CloudEvent means: its data is Annum's event, whose user may be the `subject` ("user:u1" is u1) and whose time may be `time`.
 * `idOf` makes a message id of the CloudEvent's identity.
 */
export function mapCloudEvent(raw: unknown, idOf: (identity: string) => string): Outcome {
  const read = readCloudEvent(raw);
  if ('problem' in read) return read;
  const { identity, subject, time, data } = read;
  const event = {
    ...data,
    userId: data.userId ?? subject?.replace(/^user[:/]/, ''),
    occurredAt: data.occurredAt ?? time,
    messageId: idOf(identity),
  } as unknown as WireEvent;
  return { meaning: { events: [event] } };
}
