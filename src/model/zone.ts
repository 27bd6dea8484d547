import { z } from 'zod';

const known = new Map<string, string | null>();

/**
 * The name under which a time zone is kept ("asia/seoul" gives "Asia/Seoul"), or null when the zone database has no such zone.
 * Other names of one zone stay as they were sent: runtimes disagree on which of them is canonical. Offsets ("+09:00") are no zones.
 */
export function canonicalZone(name: string): string | null {
  const cached = known.get(name);
  if (cached !== undefined) return cached;
  let zone: string | null = null;
  if (/^[A-Za-z]/.test(name)) {
    try {
      const resolved = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
      zone = resolved.toLowerCase() === name.toLowerCase() ? resolved : name;
    } catch {
      zone = null;
    }
  }
  if (known.size < 10_000) known.set(name, zone);
  return zone;
}

/** An IANA time zone, made canonical. */
export const zoneSchema = z
  .string()
  .max(64)
  .transform((name, ctx) => {
    const zone = canonicalZone(name);
    if (zone !== null) return zone;
    ctx.addIssue({ code: 'custom', message: 'is no IANA time zone (example: "Asia/Seoul")' });
    return z.NEVER;
  });
