import type { Recap } from '../model/recap';
import { daysBetween } from '../model/window';

/** How many dates the window has. */
export const daysInWindow = ({ window }: Recap): number => daysBetween(window.from, window.to);

/** Index of a local date in the window's days; clamped, so that a drawing never points outside. */
export const dayIndex = (recap: Recap, date: string): number =>
  Math.min(daysInWindow(recap) - 1, Math.max(0, daysBetween(recap.window.from, date)));

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

/** Remembered: making one takes longer than all else that a card does. */
const formats = new Map<string, Intl.DateTimeFormat>();
const MOST_FORMATS = 100;

function formatIn(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone) ?? newFormat(zone);
  if (formats.size >= MOST_FORMATS) formats.clear();
  formats.set(zone, known);
  return known;
}

function newFormat(zone: string): Intl.DateTimeFormat {
  const options = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  try {
    return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: zone });
  } catch {
    return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
  }
}
