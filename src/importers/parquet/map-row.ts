import { AnnumError } from '../../model/errors';
import type { Outcome } from '../importer';
import { isObject } from '../source/shape';

/** Fields of an event that a column of that name fills, as it is or in snake case. */
const FIELDS = [
  'messageId',
  'source',
  'userId',
  'activity',
  'occurredAt',
  'durationMs',
  'amountMinor',
  'currency',
  'quantity',
  'categories',
  'country',
  'platform',
  'timezone',
  'properties',
] as const;
const ENTITIES = ['item', 'creator', 'collection'] as const;
const NEEDED = ['userId', 'activity', 'occurredAt'] as const;

/**
 * Maps rows whose columns are named as the event's fields (`userId` or `user_id`, `occurred_at_ms`; `itemId` and `itemName` beside each
 * other, or a struct `item`). Times are timestamps, text in ISO 8601, or epoch milliseconds. Throws AnnumError when one that is needed is not there.
 */
export function eventMapper(columns: readonly string[]): (cells: readonly unknown[]) => Outcome {
  const place = (field: string) => columns.findIndex((column) => [field, snake(field), ...(ALIASES[field] ?? [])].includes(column));
  const missing = NEEDED.filter((field) => place(field) < 0);
  if (missing.length > 0) {
    throw new AnnumError('invalid_input', `The file has no column for ${missing.join(', ')}.`, {
      mend: `Its columns are: ${columns.join(', ')}. With --map a mapping says which is which.`,
      data: { columns: [...columns] },
    });
  }
  const plain = FIELDS.flatMap((field) => (place(field) < 0 ? [] : [[field, place(field)] as const]));
  const entities = ENTITIES.map((kind) => [kind, place(kind), place(`${kind}Id`), place(`${kind}Name`)] as const);
  return (cells) => {
    const event: Record<string, unknown> = {};
    for (const [field, at] of plain) event[field] = fieldOf(cells[at]);
    for (const [kind, whole, id, name] of entities) {
      if (whole >= 0) event[kind] = fieldOf(cells[whole]);
      else if (name >= 0 || id >= 0) event[kind] = entityOf(cells[id], cells[name]);
    }
    if (typeof event.categories === 'string') event.categories = [event.categories];
    return { kind: 'event', event };
  };
}

const ALIASES: Readonly<Record<string, readonly string[]>> = { occurredAt: ['occurred_at_ms'] };

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function entityOf(id: unknown, name: unknown): { id: unknown; name: unknown } | null {
  const shown = fieldOf(name) ?? fieldOf(id);
  return shown === null ? null : { id: textOrNull(fieldOf(id)), name: String(shown) };
}

const textOrNull = (value: unknown): string | null => (value === null ? null : String(value));

/** A value as JSON would have it; null for what is absent, empty or no number. */
function fieldOf(value: unknown): unknown {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'number') return Number.isNaN(value) ? null : value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.getTime();
  if (ArrayBuffer.isView(value)) return new TextDecoder().decode(value);
  if (Array.isArray(value)) return value.map(fieldOf).filter((part) => part !== null);
  if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, fieldOf(part)]));
  return value;
}

/** A value as text, for a mapping; '' for what is absent. */
export function cellText(value: unknown): string {
  const field = value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : fieldOf(value);
  if (field === null) return '';
  return typeof field === 'object' ? JSON.stringify(field) : String(field);
}
