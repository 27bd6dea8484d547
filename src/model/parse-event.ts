import { type ActivityEvent, eventSchema, propertiesProblem } from './event';
import { VISITOR } from './visitor';
import { canonicalZone } from './zone';

/** An event that passed the schema, or the first thing that is wrong with it ("occurredAt: must lie between 1970 and 2100"). */
export type ParsedEvent = { event: ActivityEvent } | { problem: string };

/**
 * Parses the wire form of one event, exactly as `eventSchema` does. Ordinary events take a plain check that costs a tenth of
 * the schema; whatever that is not sure of goes to the schema, which also words every problem.
 */
export function parseEvent(raw: unknown): ParsedEvent {
  const event = plainEvent(raw);
  if (event !== null) return { event };
  const parsed = eventSchema.safeParse(raw);
  if (parsed.success) return { event: parsed.data };
  const issue = parsed.error.issues[0];
  const path = issue?.path.join('.') ?? '';
  return { problem: path === '' ? (issue?.message ?? 'is no event') : `${path}: ${issue?.message}` };
}

const DAY_MS = 86_400_000;
const END_OF_TIME_MS = 4_102_444_800_000;
const MAX_QUANTITY = 2 ** 31 - 1;
/** Days after the 28th are left to the schema, which knows the calendar. */
const PLAIN_INSTANT = /^(?:19[7-9]|20\d)\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,3})?Z$/;
const CURRENCY = /^[A-Z]{3}$/;

/** The parsed event when every field is beyond doubt, null when the schema has to look. */
function plainEvent(raw: unknown): ActivityEvent | null {
  if (!isPlainObject(raw)) return null;
  const { messageId, source, userId, activity, durationMs, amountMinor, currency, quantity, country, platform } = raw;
  if (!isText(userId, 128) || userId.startsWith(VISITOR) || !isText(activity, 64)) return null;
  if (!isAbsentOr(messageId, isText, 256) || !isAbsentOr(source, isText, 64)) return null;
  if (!isAbsentOr(country, isText, 8) || !isAbsentOr(platform, isText, 128)) return null;
  if (!isAbsentOr(durationMs, isWhole, DAY_MS) || (durationMs ?? 0) < 0) return null;
  if (!isAbsentOr(amountMinor, isWhole, Number.MAX_SAFE_INTEGER)) return null;
  if (!isAbsentOr(quantity, isWhole, MAX_QUANTITY)) return null;
  if (currency !== undefined && currency !== null && !(typeof currency === 'string' && CURRENCY.test(currency))) return null;
  const occurredAt = plainInstant(raw.occurredAt);
  if (occurredAt === null) return null;
  const item = plainEntity(raw.item);
  const creator = plainEntity(raw.creator);
  const collection = plainEntity(raw.collection);
  const categories = plainCategories(raw.categories);
  const timezone = plainZone(raw.timezone);
  const properties = plainProperties(raw.properties);
  if (item === false || creator === false || collection === false || categories === false || timezone === false || properties === false) {
    return null;
  }
  return {
    messageId,
    source,
    userId,
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
    country,
    platform,
    timezone,
    properties,
  };
}

type Absent = null | undefined;

function isAbsentOr<T>(value: unknown, check: (value: unknown, max: number) => value is T, max: number): value is T | Absent {
  return value === undefined || value === null || check(value, max);
}

function isWhole(value: unknown, max: number): value is number {
  return Number.isSafeInteger(value) && (value as number) <= max && (value as number) >= -max;
}

/** 1 to `max` characters of ASCII or common letters, without control characters, surrogates, or white space at the ends. */
function isText(value: unknown, max: number): value is string {
  if (typeof value !== 'string' || value.length === 0 || value.length > max) return false;
  for (let index = 0; index < value.length; index++) {
    const code = value.charCodeAt(index);
    const common = (code >= 0x20 && code < 0x7f) || (code > 0xa0 && code < 0x1680) || (code >= 0x3041 && code < 0xd800);
    if (!common) return false;
  }
  return value.charCodeAt(0) !== 0x20 && value.charCodeAt(value.length - 1) !== 0x20;
}

function plainInstant(value: unknown): number | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0 && value < END_OF_TIME_MS ? value : null;
  return typeof value === 'string' && PLAIN_INSTANT.test(value) ? Date.parse(value) : null;
}

function plainEntity(value: unknown): { id?: string | null; name: string } | Absent | false {
  if (value === undefined || value === null) return value;
  if (!isPlainObject(value)) return false;
  const { id, name } = value;
  return isText(name, 1024) && isAbsentOr(id, isText, 512) ? { id, name } : false;
}

function plainCategories(value: unknown): string[] | Absent | false {
  if (value === undefined || value === null) return value;
  if (!Array.isArray(value) || value.length > 32) return false;
  return value.every((name) => isText(name, 256)) ? (value as string[]) : false;
}

function plainZone(value: unknown): string | Absent | false {
  if (value === undefined || value === null) return value;
  return typeof value === 'string' && value.length <= 64 ? (canonicalZone(value) ?? false) : false;
}

function plainProperties(value: unknown): Record<string, unknown> | Absent | false {
  if (value === undefined || value === null) return value;
  return isPlainObject(value) && propertiesProblem(value) === null ? value : false;
}

/** An object as JSON.parse makes it. Keys that mean something to objects themselves are left to the schema. */
function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return false;
  return !Object.hasOwn(value, '__proto__') && !Object.hasOwn(value, 'constructor');
}
