import { differenceInCalendarDays, format, isValid, parseISO, subYears } from 'date-fns';
import { z } from 'zod';

/** A local calendar date, "2025-01-31". */
export const localDateSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date such as 2025-01-31')
  .refine((text) => isValid(parseISO(text)), 'is no date of the calendar');

/** Half-open range of local dates, `[from, to)`. */
export const windowSchema = z
  .object({ from: localDateSchema, to: localDateSchema })
  .refine((window) => window.from < window.to, '`from` must be before `to` (which is exclusive)')
  .refine((window) => differenceInCalendarDays(parseISO(window.to), parseISO(window.from)) <= 400, 'a window is at most 400 days long');

export type DateWindow = z.infer<typeof windowSchema>;

const iso = (date: Date) => format(date, 'yyyy-MM-dd');

/** The window of a calendar year. */
export const yearWindow = (year: number): DateWindow => ({ from: `${year}-01-01`, to: `${year + 1}-01-01` });

/** The same window one year earlier (29 February becomes 28 February). */
export const previousWindow = (window: DateWindow): DateWindow => ({
  from: iso(subYears(parseISO(window.from), 1)),
  to: iso(subYears(parseISO(window.to), 1)),
});

const months = new Map<string, readonly string[]>();

/** Calendar months that the window touches, "2025-01" first. Remembered: a run asks for those of its one window millions of times. */
export function monthsOf({ from, to }: DateWindow): readonly string[] {
  const key = `${from}/${to}`;
  const known = months.get(key);
  if (known) return known;
  const found: string[] = [];
  for (let at = monthNumber(from); `${monthText(at)}-01` < to; at += 1) found.push(monthText(at));
  months.set(key, found);
  return found;
}

/** The month after, "2025-12" to "2026-01". */
export const monthAfter = (month: string): string => monthText(monthNumber(month) + 1);

/** A date's month, counted from the year 0. */
const monthNumber = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

const monthText = (month: number) => `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;

const DAY_MS = 86_400_000;

const dates = new Map<string, readonly string[]>();

/** Every date of the window in order. Dates are counted in UTC, where every day has as many hours. Remembered as months are. */
export function datesOf({ from, to }: DateWindow): readonly string[] {
  const key = `${from}/${to}`;
  const known = dates.get(key);
  if (known) return known;
  const found: string[] = [];
  const end = Date.parse(to);
  for (let at = Date.parse(from); at < end; at += DAY_MS) found.push(new Date(at).toISOString().slice(0, 10));
  dates.set(key, found);
  return found;
}

/** Days from one local date to another, negative when it lies before. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
