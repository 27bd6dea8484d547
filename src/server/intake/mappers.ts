import { type Outcome, problem } from '@/intake/meaning';
import { createSegmentMapper } from '@/intake/segment/map-message';
import type { SourceMapping } from '@/intake/segment/mapping';
import type { Arrival, MessageType } from '@/intake/segment/message';

/** Segment's bound of one message. */
const MAX_MESSAGE_BYTES = 32 * 1024;

/** What a message of a source means. */
export type MapMessage = (raw: unknown, type: MessageType | null, arrival: Arrival) => Outcome;

const plain = bounded(createSegmentMapper(null));
const compiled = new WeakMap<SourceMapping, MapMessage>();

/** The mapper of a source's mapping, compiled once; messages of more than 32 KB are refused. */
export function mapperOf(mapping: SourceMapping | null): MapMessage {
  if (mapping === null) return plain;
  const known = compiled.get(mapping);
  if (known) return known;
  const made = bounded(createSegmentMapper(mapping));
  compiled.set(mapping, made);
  return made;
}

function bounded(map: MapMessage): MapMessage {
  return (raw, type, arrival) => (isTooLarge(raw) ? problem('too_large', 'is larger than 32 KB') : map(raw, type, arrival));
}

/** Most are far smaller; only of those that may be larger the bytes are counted. */
function isTooLarge(raw: unknown): boolean {
  const text = JSON.stringify(raw) ?? '';
  return text.length * 3 > MAX_MESSAGE_BYTES && Buffer.byteLength(text) > MAX_MESSAGE_BYTES;
}
