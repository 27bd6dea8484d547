import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { type SourceMapping, sourceMappingSchema } from '@/intake/segment/mapping';
import { AnnumError } from '@/model/errors';

/** What a source may send in a minute unless it says otherwise: far more than players do, far less than what fills a disk in an hour. */
export const DEFAULT_EVENTS_PER_MINUTE = 60_000;

/** "https://app.example" or an extension's "chrome-extension://id": what browsers say in Origin. */
const origin = z
  .string()
  .trim()
  .regex(/^[a-z][a-z0-9+.-]*:\/\/[^/?#\s,;'"\\*]+$/i, 'must be an origin such as "https://app.example"')
  .max(256)
  .toLowerCase();

const originsSchema = z.array(origin).max(32);

export const sourceSettingsSchema = z.object({
  /** The one person whose activity it sends; null: every event names its user. */
  userId: z.string().min(1).max(128).nullable().default(null),
  origins: originsSchema.default([]),
  eventsPerMinute: z.number().int().min(1).max(1_000_000_000).default(DEFAULT_EVENTS_PER_MINUTE),
  mapping: sourceMappingSchema.nullable().default(null),
});
export type SourceSettings = z.output<typeof sourceSettingsSchema>;
export type SourceSettingsInput = z.input<typeof sourceSettingsSchema>;

export interface Source extends SourceSettings {
  readonly name: string;
  readonly createdAtMs: number;
  readonly revokedAtMs: number | null;
}

/** Numbers are wide or narrow, as the database gives them. */
export interface SourceRow {
  readonly name: string;
  readonly createdAtMs: bigint | number;
  readonly revokedAtMs: bigint | number | null;
  readonly userId: string | null;
  readonly origins: string | null;
  readonly eventsPerMinute: bigint | number | null;
  readonly mapping: string | null;
}

/** A stored row, parsed again: what was written by a later version must not be half-read. */
export const sourceOf = (row: SourceRow): Source => ({
  name: row.name,
  createdAtMs: Number(row.createdAtMs),
  revokedAtMs: row.revokedAtMs === null ? null : Number(row.revokedAtMs),
  userId: row.userId,
  origins: row.origins === null ? [] : originsSchema.parse(JSON.parse(row.origins)),
  eventsPerMinute: Number(row.eventsPerMinute ?? DEFAULT_EVENTS_PER_MINUTE),
  mapping: row.mapping === null ? null : mappingOf(row.mapping),
});

/** Every request reads its source: a mapping is compiled once. */
const mappings = new LRUCache<string, SourceMapping>({ max: 200 });

function mappingOf(json: string): SourceMapping {
  const known = mappings.get(json);
  if (known) return known;
  const mapping = sourceMappingSchema.parse(JSON.parse(json));
  mappings.set(json, mapping);
  return mapping;
}

/** The settings as they are stored. */
export const columnsOf = ({ userId, origins, eventsPerMinute, mapping }: SourceSettings) => ({
  userId,
  origins: origins.length === 0 ? null : JSON.stringify(origins),
  eventsPerMinute: eventsPerMinute === DEFAULT_EVENTS_PER_MINUTE ? null : eventsPerMinute,
  mapping: mapping === null ? null : JSON.stringify(mapping),
});

/** Throws `invalid_input`; data.problems names the fields. */
export function parseSettings(input: SourceSettingsInput): SourceSettings {
  const parsed = sourceSettingsSchema.safeParse(input);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => ({ field: String(path[0] ?? ''), path: path.join('.'), message }));
  throw new AnnumError(
    'invalid_input',
    `The settings are not usable: ${problems.map(({ path, message }) => `${path}: ${message}`).join('; ')}`,
    {
      data: { problems },
    },
  );
}
