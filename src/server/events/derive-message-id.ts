import { createHash } from 'node:crypto';
import type { ActivityEvent } from '@/model/event';

/**
 * Gives ids to events that have none. One deriver serves one input (a file, a request): the id is SHA-256 of what the event
 * says and of how many identical ones came before it in that input. So the same input again gives the same ids, and two true
 * repeats within one input stay two events.
 */
export function createMessageIdDeriver(): (event: ActivityEvent) => string {
  const seen = new Map<string, number>();
  return (event) => {
    const content = createHash('sha256').update(canonical(event)).digest('base64url');
    const before = seen.get(content) ?? 0;
    seen.set(content, before + 1);
    return before === 0 ? content : `${content}.${before}`;
  };
}

/** The event's content as text, the same for any order of keys and for absent and null. */
function canonical(event: ActivityEvent): string {
  const { messageId: _messageId, source: _source, ...content } = event;
  return JSON.stringify(sorted(content));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, field]) => field !== null && field !== undefined);
  return entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([key, field]) => [key, sorted(field)]);
}
