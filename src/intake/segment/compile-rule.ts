import { compileMapping } from '@/importers/csv/compile-mapping';
import { parseMapping } from '@/importers/csv/mapping';
import { Header } from '@/importers/csv/template';
import { type Fields, fieldsOf, isFields, textOf, valueAt } from '../fields';
import { type Outcome, problem, type WireEvent } from '../meaning';
import type { Message } from './message';

/** A rule as far as compiling is concerned (mapping.ts has its schema). */
interface RuleText {
  readonly event: string;
  readonly each?: string | undefined;
  readonly timestamp: 'start' | 'end';
  readonly rules?: readonly unknown[] | undefined;
  readonly fields: Fields;
}

/** Lists longer than this are no list of activities. */
const MAX_EACH = 500;

/** The message's own, where a rule says nothing else. */
const DEFAULTS = {
  userId: '{userId}',
  messageId: '{messageId}',
  occurredAt: { text: '{atMs}', format: 'epoch-ms' },
  timezone: '{timezone}',
} as const;

/** Compiles a rule. Throws AnnumError that names what is wrong with it. */
export function compileRule({ event, each, timestamp, rules = [], fields }: RuleText): (message: Message) => Outcome {
  const mapping = parseMapping(JSON.stringify({ rules, event: { ...DEFAULTS, ...fields } }), event);
  const paths = [...new Set([...pathsIn(mapping.event), ...mapping.rules.flatMap((one) => [one.when.column, ...pathsIn(one.set)])])];
  const map = compileMapping(mapping, new Header(paths));
  const places = paths.map((path) => path.trim().split('.'));
  const list = each?.split('.');
  return (message) => {
    const entries = list === undefined ? [undefined] : entriesAt(message.raw, list);
    if (entries === null) return problem('invalid', `${each}: must be a list of at most ${MAX_EACH} entries`);
    const events: WireEvent[] = [];
    for (const [index, entry] of entries.entries()) {
      const seen: Fields = {
        ...message.raw,
        each: entry,
        userId: message.userId,
        messageId: list === undefined ? message.messageId : `${message.messageId}/${index}`,
        atMs: message.atMs,
        timezone: message.timezone,
      };
      const outcome = map(places.map((place) => plain(valueAt(seen, place))));
      if (outcome.kind === 'malformed') return problem('invalid', outcome.reason);
      if (outcome.kind === 'event') events.push(begun(outcome.event, timestamp));
    }
    return { meaning: { events } };
  };
}

/** The paths in the braces of a mapping's templates. */
function pathsIn(templates: unknown): string[] {
  if (typeof templates === 'string')
    return [...templates.replaceAll(/\{\{|\}\}/g, '').matchAll(/\{([^{}]+)\}/g)].map(([, path]) => path ?? '');
  return typeof templates === 'object' && templates !== null ? Object.values(templates).flatMap(pathsIn) : [];
}

/** A list of text is its texts with commas between; objects have no text. */
const plain = (value: unknown): string =>
  Array.isArray(value)
    ? value.flatMap((part) => textOf(part) ?? []).join(', ')
    : typeof value === 'boolean'
      ? String(value)
      : (textOf(value) ?? '');

function entriesAt(raw: Fields, list: readonly string[]): readonly unknown[] | null {
  const entries = valueAt(raw, list);
  return Array.isArray(entries) && entries.length <= MAX_EACH && entries.every((entry) => isFields(entry)) ? entries : null;
}

function begun(event: unknown, timestamp: 'start' | 'end'): WireEvent {
  const mapped = fieldsOf(event) as unknown as WireEvent;
  if (timestamp === 'start' || typeof mapped.occurredAt !== 'number') return mapped;
  return { ...mapped, occurredAt: mapped.occurredAt - (mapped.durationMs ?? 0) };
}
