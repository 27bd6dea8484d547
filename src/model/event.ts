import { z } from 'zod';
import { zoneSchema } from './zone';

/** 2^31: the source of the bound is JavaScript's safe integers divided by the largest plausible count of lines of one order. */
const MAX_QUANTITY = 2 ** 31 - 1;
const DAY_MS = 86_400_000;

const entitySchema = z.object({
  id: z.string().min(1).max(512).nullish(),
  name: z.string().trim().min(1).max(1024),
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
  messageId: z.string().min(1).max(256).nullish(),
  source: z.string().min(1).max(64).nullish(),
  userId: z.string().min(1).max(128),
  activity: z.string().min(1).max(64),
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
  categories: z.array(z.string().trim().min(1).max(256)).max(32).nullish(),
  country: z.string().max(8).nullish(),
  platform: z.string().max(128).nullish(),
  timezone: zoneSchema.nullish(),
  properties: z.record(z.string(), z.unknown()).nullish(),
});

/** The wire form, before parsing. */
export type EventInput = z.input<typeof eventSchema>;

/** One parsed activity: `occurredAt` is epoch milliseconds (UTC) of its START. */
export type ActivityEvent = z.output<typeof eventSchema>;

/** Largest `properties` of one event, in bytes of JSON. */
export const MAX_PROPERTIES_BYTES = 32 * 1024;
