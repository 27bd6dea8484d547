import { z } from 'zod';
import { VISITOR } from './visitor';
import { zoneSchema } from './zone';

/** 2^31: the source of the bound is JavaScript's safe integers divided by the largest plausible count of lines of one order. */
const MAX_QUANTITY = 2 ** 31 - 1;
const DAY_MS = 86_400_000;

/** NUL and halves of surrogate pairs are refused: PostgreSQL cannot keep them, and both stores must keep the same. */
export const isStorableText = (text: string): boolean => !text.includes('\0') && !/\p{Cs}/u.test(text);

const storable = z.string().refine(isStorableText, 'must not contain NUL or half of a surrogate pair');

/** Largest `properties` of one event, in bytes of JSON. */
export const MAX_PROPERTIES_BYTES = 32 * 1024;

/** NUL and lone surrogates as JSON.stringify escapes them, after an even number of backslashes. */
const UNSTORABLE_ESCAPE = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/;

/** What is wrong with an event's `properties`, or null. Nesting that cannot be written as JSON counts as too large. */
export function propertiesProblem(properties: object): string | null {
  let json: string;
  try {
    json = JSON.stringify(properties);
  } catch {
    return 'must be at most 32 KB of JSON';
  }
  if (json.length * 3 > MAX_PROPERTIES_BYTES && new TextEncoder().encode(json).length > MAX_PROPERTIES_BYTES)
    return 'must be at most 32 KB of JSON';
  return UNSTORABLE_ESCAPE.test(json) ? 'must not contain NUL or half of a surrogate pair' : null;
}

/** The property of an event whose `durationMs` nobody measured: `true`, and its minutes are told as an estimate. */
export const ESTIMATED = 'durationEstimated';

const propertiesSchema = z.record(z.string(), z.unknown()).superRefine((properties, ctx) => {
  const message = propertiesProblem(properties);
  if (message !== null) ctx.addIssue({ code: 'custom', message });
});

export const entitySchema = z.object({
  id: storable.min(1).max(512).nullish(),
  name: storable.trim().min(1).max(1024),
});

/** An instant: ISO 8601 with a zone ("2025-01-01T00:00:00Z", "+09:00") or whole epoch milliseconds. Parsed to epoch milliseconds. */
const instantSchema = z
  .union([z.number().int(), z.iso.datetime({ offset: true }).transform((text) => Date.parse(text))])
  .refine((ms) => ms >= 0 && ms < 4_102_444_800_000, 'must lie between 1970 and 2100');

/**
 * The wire form of one activity of one user (spec: Event). `messageId` and `source` may be absent in inputs that have
 * no ids of their own: the intake then derives an id from the content and its count among identical rows of the input.
 */
export const eventSchema = z.object({
  messageId: storable.min(1).max(256).nullish(),
  source: storable.min(1).max(64).nullish(),
  userId: storable
    .min(1)
    .max(128)
    .refine((id) => !id.startsWith(VISITOR), `must not begin with "${VISITOR}": those are people who bring a file at /start`),
  activity: storable.min(1).max(64),
  occurredAt: instantSchema,
  durationMs: z.number().int().min(0).max(DAY_MS).nullish(),
  amountMinor: z.number().int().nullish(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code such as "EUR"')
    .nullish(),
  quantity: z.number().int().min(-MAX_QUANTITY).max(MAX_QUANTITY).nullish(),
  item: entitySchema.nullish(),
  creator: entitySchema.nullish(),
  collection: entitySchema.nullish(),
  categories: z.array(storable.trim().min(1).max(256)).max(32).nullish(),
  country: storable.max(8).nullish(),
  platform: storable.max(128).nullish(),
  timezone: zoneSchema.nullish(),
  properties: propertiesSchema.nullish(),
});

/** The wire form, before parsing. */
export type EventInput = z.input<typeof eventSchema>;

/** One parsed activity: `occurredAt` is epoch milliseconds (UTC) of its START. */
export type ActivityEvent = z.output<typeof eventSchema>;
