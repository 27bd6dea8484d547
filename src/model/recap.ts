import { z } from 'zod';
import { standingSchema } from './standing';

const count = z.number().int().min(0);
/** A sum of stored whole numbers, which a sender may have made negative where the pack does not forbid it. */
const sum = z.number().int();

/** Sums over one set of counted events. `minutes` = whole milliseconds summed, divided once. */
export const totalsSchema = z.object({
  plays: count,
  minutes: z.number().min(0),
  amountMinor: sum,
  currency: z.string().nullable(),
  quantity: sum,
  orders: count,
  activeDays: count,
  items: count,
  creators: count,
  collections: count,
  categories: count,
});
export type Totals = z.infer<typeof totalsSchema>;

/** Measures that a domain can rank or total by. */
export const MEASURES = ['plays', 'minutes', 'amountMinor', 'quantity', 'orders'] as const;
export type Measure = (typeof MEASURES)[number];

const entrySchema = z.object({
  name: z.string(),
  id: z.string().nullable(),
  plays: count,
  minutes: z.number().min(0),
  amountMinor: sum,
  quantity: sum,
  orders: count,
});
export const rankedEntrySchema = entrySchema.extend({ standing: standingSchema.nullable() });
/** An item or collection also names its creator (null when its events name none). */
export const ownedEntrySchema = entrySchema.extend({ creator: z.string().nullable() });
export type RankedEntry = z.infer<typeof rankedEntrySchema>;
export type OwnedEntry = z.infer<typeof ownedEntrySchema>;

const localDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const month = z.string().regex(/^\d{4}-\d{2}$/);
const value = z.number();

/** How much each total changed against the same window a year before: 0.25 is a quarter more; null where last year's was 0. */
const changeSchema = z.object({
  plays: value.nullable(),
  minutes: value.nullable(),
  amountMinor: value.nullable(),
  quantity: value.nullable(),
  orders: value.nullable(),
  activeDays: value.nullable(),
  items: value.nullable(),
  creators: value.nullable(),
  collections: value.nullable(),
  categories: value.nullable(),
});

/** One person's frozen year. The meaning of every number is the specification's; values are in the pack's main measure unless named. */
export const recapSchema = z.object({
  schema: z.literal(1),
  edition: z.string(),
  user: z.object({ id: z.string(), name: z.string().nullable() }),
  timezone: z.string(),
  window: z.object({ from: localDate, to: localDate }),
  minCohort: count,
  totals: totalsSchema,
  skipped: z.object({ currency: count }),
  top: z.object({
    creators: z.array(rankedEntrySchema),
    items: z.array(ownedEntrySchema),
    collections: z.array(ownedEntrySchema),
    categories: z.array(rankedEntrySchema),
  }),
  standing: z.object({ overall: standingSchema.extend({ measure: z.enum(MEASURES), median: value }) }),
  timeline: z.object({
    months: z.array(z.object({ month, value })),
    weekdays: z.array(value).length(7),
    hours: z.array(value).length(24),
    days: z.array(z.object({ date: localDate, value })),
  }),
  peakDay: z.object({ date: localDate, value }),
  streak: z.object({ days: count, from: localDate, to: localDate }),
  session: z.object({ start: z.iso.datetime(), events: count, value }),
  /** null when no counted event names an item. */
  obsession: z.object({ name: z.string(), creator: z.string().nullable(), date: localDate, plays: count }).nullable(),
  first: z.object({ name: z.string().nullable(), creator: z.string().nullable(), occurredAt: z.iso.datetime() }),
  discoveries: z.object({ count, top: z.object({ name: z.string() }).nullable() }).nullable(),
  previous: z.object({ totals: totalsSchema, change: changeSchema }).nullable(),
  leaders: z.array(z.object({ month, creator: z.string() })),
  /** The race: after each month, the five creators with the greatest running total so far. */
  race: z.array(z.object({ month, top: z.array(z.object({ name: z.string(), value })) })),
  /** `basis` says what the scores compare with: the cohort, or (cohorts under minCohort are silent) an evenly spread year. */
  archetype: z.object({
    id: z.string(),
    basis: z.enum(['cohort', 'even']),
    scores: z.record(z.string(), value.nullable()),
    figures: z.record(z.string(), value.nullable()),
  }),
});
export type Recap = z.infer<typeof recapSchema>;
