import { tzOffset } from '@date-fns/tz';

const MINUTE_MS = 60_000;

/** The instant at which a year begins in a zone, epoch milliseconds. */
export function yearStart(year: number, zone: string): number {
  const midnightMs = Date.UTC(year, 0, 1);
  return midnightMs - tzOffset(zone, new Date(midnightMs)) * MINUTE_MS;
}

/** Gives the local year of an instant; a year's bounds are asked for once. */
export function yearClock(zone: string): (instantMs: number) => number {
  const starts = new Map<number, number>();
  const startOf = (year: number) => {
    const known = starts.get(year) ?? yearStart(year, zone);
    starts.set(year, known);
    return known;
  };
  return (instantMs) => {
    const year = new Date(instantMs).getUTCFullYear();
    if (instantMs >= startOf(year + 1)) return year + 1;
    return instantMs < startOf(year) ? year - 1 : year;
  };
}
