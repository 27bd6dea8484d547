import { z } from 'zod';
import { birthdaySchema } from './birthday';
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
/** A measure that anybody may see. Money is not one: it is shown on the owner's own page only, unless they want it otherwise. */
export type PlainMeasure = Exclude<Measure, 'amountMinor'>;

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

/**
 * Facts that only some domains tell: a pack names those it wants, and they are null in the recaps of all others, as they are
 * where there is nothing to say.
 *
 * - `binge`: the (creator, local date) with the most different items; a counted event without an item is one of its own. Ties: more
 *   plays, the greater main measure, the earlier date, the creators' order of the top list. `plays` and `minutes` are those of that day.
 * - `biggest`: the order with the greatest amount in the edition's currency; an event without a collection is an order of its own. Ties:
 *   more plays, the earlier first event, then shown name and identity of the collection (none first), of the item, of the creator, the
 *   greater quantity. Null without a currency or an amount above 0. `date` is the local date of its first event, `creator` the
 *   collection's (that of its one event without a collection); `items` are its different items, `quantity` its units.
 * - `reorder`: the item in the most different orders, at least 2. Ties: more plays, then shown name, then identity.
 * - `nextBadge`: of the first five creators whose cohort has at least `minCohort` members, the first with a rung of BADGE_RUNGS (standing.ts)
 *   left to climb; what was missing to the nearest one. `more` is in the creators' measure.
 * - `mayLove`: up to three creators of whom the store holds no event of this person, counted or not. Each of the person's first five creators
 *   proposes its 20 nearest: weight = floor(1,000,000 * together^2 / (lovers * listeners)), where `lovers` have the one among their first
 *   five, `listeners` the other among their first twenty, and `together` both, at least `minCohort`. Nearest: weight, then together, then the
 *   order of creators. Proposals go by the sum of their weights, then by how many propose them, then by the order of creators. `through`
 *   names the one or two of the five that weigh most (ties to the earlier), `people` is `together` of the first of these.
 */
export const FACTS = ['binge', 'biggest', 'reorder', 'nextBadge', 'mayLove'] as const;
export type Fact = (typeof FACTS)[number];

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

/**
 * The creators of this window against those of the same window a year before, both in the creators' order of their window.
 *
 * - `loyal`: among the first ten of both, in this window's order.
 * - `comeback`: creators of this window without a counted event in the year before it (from the start of last year's window to the start
 *   of this one), but with one before that; the first of them in this window's order, and the local date of the last event before the
 *   pause. Null when the store holds no event of the person from before last year's window.
 * - `drifted`: of last year's first ten, in that order, those with at least three plays there that are not among this window's first ten and
 *   have at most a tenth of last year's measure left.
 *
 * Null when last year's window has no counted event with a creator. Places count from 1.
 */
const lastYearSchema = z.object({
  loyal: z.array(z.object({ name: z.string(), place: count, before: count })),
  comeback: z.object({ count, top: z.object({ name: z.string(), last: localDate }).nullable() }).nullable(),
  drifted: z.array(z.object({ name: z.string(), before: count })),
});

/** One person's frozen year. The meaning of every number is the specification's; values are in the pack's main measure unless named. */
export const recapSchema = z.object({
  schema: z.literal(1),
  edition: z.string(),
  /** `birthday`: nobody's business but the person's; null where it is not known. */
  user: z.object({ id: z.string(), name: z.string().nullable(), birthday: birthdaySchema.nullable().default(null) }),
  timezone: z.string(),
  window: z.object({ from: localDate, to: localDate }),
  minCohort: count,
  totals: totalsSchema,
  /** Events of the window that are in no amount (`currency`) or in no number at all; null in recaps that were frozen before the key existed. */
  skipped: z.object({ currency: count, uncounted: count.nullable().default(null) }),
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
  binge: z
    .object({ name: z.string(), date: localDate, items: count, plays: count, minutes: z.number().min(0) })
    .nullable()
    .default(null),
  biggest: z
    .object({ amountMinor: sum, date: localDate, creator: z.string().nullable(), items: count, quantity: sum })
    .nullable()
    .default(null),
  reorder: z.object({ name: z.string(), creator: z.string().nullable(), orders: count, quantity: sum }).nullable().default(null),
  /**
   * The longest run of consecutive weeks (Monday first, local) with a counted event, ties to the earliest; `from` and `to` are its
   * first and last date with one. Null only in recaps that were frozen before the key existed.
   */
  weeks: z.object({ weeks: count, from: localDate, to: localDate }).nullable().default(null),
  first: z.object({ name: z.string().nullable(), creator: z.string().nullable(), occurredAt: z.iso.datetime() }),
  /** `first`: the local date of the first counted event ever with `top`; null without one, and in recaps that were frozen before the key existed. */
  discoveries: z.object({ count, top: z.object({ name: z.string() }).nullable(), first: localDate.nullable().default(null) }).nullable(),
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
  lastYear: lastYearSchema.nullable().default(null),
  nextBadge: z
    .object({ name: z.string(), of: count, shown: z.number().gt(0).max(50), more: value })
    .nullable()
    .default(null),
  mayLove: z
    .array(z.object({ name: z.string(), through: z.array(z.string()).min(1), people: count }))
    .min(1)
    .nullable()
    .default(null),
  /**
   * Everybody with a recap in this edition: how many, their main measure together (minutes rounded down), and the creator among the first
   * five of the most of them (ties to the greater sum of the measure, then the order of creators). Null below `minCohort`, the creator too.
   */
  community: z
    .object({ people: count, value, creator: z.object({ name: z.string(), people: count }).nullable() })
    .nullable()
    .default(null),
  /** Names for a guess at the first creator: those at places 2, 7 and 13, as far as they are there and not level with the first. */
  decoys: z.array(z.string()).default([]),
  /** Counted events whose durations nobody measured (ESTIMATED), with the minutes they were taken for; null when there are none. */
  estimated: z
    .object({ plays: count, minutes: z.number().min(0) })
    .nullable()
    .default(null),
});
export type Recap = z.infer<typeof recapSchema>;
