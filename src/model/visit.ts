import { z } from 'zod';
import { entitySchema } from './event';
import { zoneSchema } from './zone';

/** What a browser may send at once: well below what proxies let through, and a second of work for the store. */
export const PART = { events: 5_000, bytes: 4 * 2 ** 20 } as const;
/** No person's life comes near this; a program does. */
export const MOST_EVENTS = 2_000_000;

/** What somebody chose on the page of /start. */
export const wishSchema = z.object({
  pack: z.string().min(1).max(64),
  year: z.number().int().min(1970).max(2099),
  zone: zoneSchema,
  name: z.string().trim().min(1).max(60).nullable(),
  locale: z.enum(['en', 'ko']),
  format: z.string().min(1).max(64),
  /** The currency of most of their amounts, where there are any. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable(),
});
export type Wish = z.output<typeof wishSchema>;

/**
 * An event as a browser sends it, and all that it sends: what happened when, of what, for how long or how much. Where somebody was, on what
 * device and by which address stays with them.
 */
export const visitEventSchema = z.strictObject({
  messageId: z.string().min(1).max(256),
  activity: z.string().min(1).max(64),
  occurredAt: z.number().int(),
  durationMs: z.number().int().nullish(),
  amountMinor: z.number().int().nullish(),
  currency: z.string().nullish(),
  quantity: z.number().int().nullish(),
  item: entitySchema.nullish(),
  creator: entitySchema.nullish(),
  collection: entitySchema.nullish(),
  categories: z.array(z.string()).nullish(),
  /** Nobody measured the duration. */
  estimated: z.literal(true).optional(),
});
export type VisitEvent = z.input<typeof visitEventSchema>;

/** With whom a recap is compared: the people of a published edition of the same window, of another window, or nobody. */
export type Company = 'edition' | 'year' | 'nobody';

/** Where a visit stands, as its page asks for it. */
export type VisitState =
  | { readonly state: 'none' }
  | { readonly state: 'receiving'; readonly parts: number; readonly events: number }
  | { readonly state: 'waiting'; readonly ahead: number }
  | { readonly state: 'computing'; readonly phase: string | null; readonly done: number; readonly of: number }
  | { readonly state: 'ready' | 'too-little'; readonly label: string; readonly events: number; readonly forgetAtMs: number | null }
  | { readonly state: 'failed' };

/** What there is to choose from, by pack: windows of published editions, newest first, and how many people are in them. */
export interface Offer {
  readonly pack: string;
  readonly activities: readonly string[];
  /** Name of the domain in the page's language. */
  readonly domain: string;
  readonly editions: readonly { readonly label: string; readonly from: string; readonly to: string; readonly people: number }[];
}
