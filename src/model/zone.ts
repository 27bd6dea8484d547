import { z } from 'zod';

const known = new Map<string, string | null>();

/** The canonical IANA name of a time zone ("asia/seoul" gives "Asia/Seoul"), or null when the zone database has no such zone. Offsets ("+09:00") are no zones. */
export function canonicalZone(name: string): string | null {
  const cached = known.get(name);
  if (cached !== undefined) return cached;
  let zone: string | null = null;
  if (/^[A-Za-z]/.test(name)) {
    try {
      zone = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
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
