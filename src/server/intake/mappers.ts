import { createSegmentMapper, type MapMessage } from '@/intake/segment/map-message';
import type { SourceMapping } from '@/intake/segment/mapping';

const plain = createSegmentMapper(null);
const compiled = new WeakMap<SourceMapping, MapMessage>();

/** The mapper of a source's mapping, compiled once. */
export function mapperOf(mapping: SourceMapping | null): MapMessage {
  if (mapping === null) return plain;
  const known = compiled.get(mapping);
  if (known) return known;
  const made = createSegmentMapper(mapping);
  compiled.set(mapping, made);
  return made;
}
