import { z } from 'zod';
import { brandSchema } from './brand';
import { externalEventsSchema } from './external-events';
import { windowSchema } from './window';
import { zoneSchema } from './zone';

/** Themes that a recap can wear. */
export const THEMES = ['dusk', 'paper', 'lime', 'tide'] as const;
export const themeSchema = z.enum(THEMES);
export type ThemeId = z.infer<typeof themeSchema>;

/** The least a person must have counted in the window to get a recap; absent keys ask for nothing. */
export const minimumSchema = z.object({
  plays: z.number().int().min(0).optional(),
  creators: z.number().int().min(0).optional(),
  orders: z.number().int().min(0).optional(),
});

export const editionIdSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'must be lower-case letters, digits and hyphens (example: "spring-2025")');

/** One recap of one domain: a window of local dates, a default zone, and the rules that its numbers follow. */
export const editionSchema = z.object({
  id: editionIdSchema,
  pack: z.string().min(1).max(64),
  /** What the cards call the window: "2025", "Spring 2025". */
  label: z.string().min(1).max(40),
  window: windowSchema,
  zone: zoneSchema,
  /** Cohorts with fewer members stay silent. */
  minCohort: z.number().int().min(2).default(20),
  minimum: minimumSchema,
  /** Events shorter than this do not count (only in packs that count by duration). */
  minDurationMs: z.number().int().min(0).nullable(),
  /** The one currency of amounts; null when the edition shows no money. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable()
    .default(null),
  /** How many entries a top list keeps. */
  top: z.number().int().min(5).max(100).default(5),
  theme: themeSchema.default('dusk'),
  brand: brandSchema.optional(),
  /** The only person who gets a recap: of an edition that somebody made of their own file at /start. They are counted beside everybody. */
  person: z.string().min(1).max(128).optional(),
  /** Where the events are, when not in the event store. */
  events: externalEventsSchema.optional(),
});
export type Edition = z.output<typeof editionSchema>;
export type EditionInput = z.input<typeof editionSchema>;
