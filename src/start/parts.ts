import { type ActivityEvent, ESTIMATED } from '../model/event';
import { PART, type VisitEvent } from '../model/visit';

/** Characters are at most three bytes each. */
const PART_CHARACTERS = Math.floor(PART.bytes / 3);

/**
 * What is sent of an event, field by field: nothing that is not named here leaves the browser. Ids of things are sent where a service has them, because
 * two songs of one name are told apart by them.
 */
export function wireEvent(event: ActivityEvent & { messageId: string }): VisitEvent {
  const { messageId, activity, occurredAt, durationMs, amountMinor, currency, quantity, item, creator, collection, categories } = event;
  const estimated = event.properties?.[ESTIMATED] === true;
  const wire: VisitEvent = {
    messageId,
    activity,
    occurredAt,
    durationMs,
    amountMinor,
    currency,
    quantity,
    item,
    creator,
    collection,
    categories,
  };
  return estimated ? { ...wire, estimated } : wire;
}

/** Collects events as JSON lines until a part is full. */
export class PartBuilder {
  #lines: string[] = [];
  #characters = 0;

  get count(): number {
    return this.#lines.length;
  }

  /** Adds an event; true when the part should be sent before the next one. */
  add(event: VisitEvent): boolean {
    const line = JSON.stringify(event);
    this.#lines.push(line);
    this.#characters += line.length + 1;
    return this.#lines.length >= PART.events || this.#characters >= PART_CHARACTERS - MOST_LINE;
  }

  take(): { readonly text: string; readonly events: number } {
    const part = { text: this.#lines.join('\n'), events: this.#lines.length };
    this.#lines = [];
    this.#characters = 0;
    return part;
  }
}

/** Of names and categories at their longest, about. */
const MOST_LINE = 64 * 1024;

/** A part as a body: packed where the browser can. */
export async function packPart(text: string): Promise<{ readonly body: Blob; readonly headers: Record<string, string> }> {
  const plain = new Blob([text]);
  if (typeof CompressionStream === 'undefined') return { body: plain, headers: {} };
  const packed = await new Response(plain.stream().pipeThrough(new CompressionStream('gzip'))).blob();
  return { body: packed, headers: { 'content-encoding': 'gzip' } };
}
