import type { Recap } from '../model/recap';
import { datesOf } from '../model/window';

/** Index of a local date in the window's days; clamped, so that a drawing never points outside. */
export function dayIndex(recap: Recap, date: string): number {
  const dates = datesOf(recap.window);
  const index = dates.indexOf(date);
  if (index >= 0) return index;
  return date < recap.window.from ? 0 : dates.length - 1;
}

/** How many dates the window has. */
export const daysInWindow = (recap: Recap): number => datesOf(recap.window).length;

/** The local date and clock of an instant in an IANA zone; UTC when the zone is unknown here. */
export function localClock(instant: string, zone: string): { date: string; hour: number; minute: number } {
  const parts = new Map(
    formatIn(zone)
      .formatToParts(new Date(instant))
      .map((part) => [part.type, part.value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '0';
  return { date: `${part('year')}-${part('month')}-${part('day')}`, hour: Number(part('hour')) % 24, minute: Number(part('minute')) };
}

function formatIn(zone: string): Intl.DateTimeFormat {
  const options = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  try {
    return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: zone });
  } catch {
    return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
  }
}
