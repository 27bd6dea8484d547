import { addDays, format, parseISO } from 'date-fns';
import { fill } from '@/model/fill';
import type { Locale } from '@/model/pack';
import type { DateWindow } from '@/model/window';
import type { AdminWords } from './words';

const MINUTE_MS = 60_000;

export const formatCount = (locale: Locale, n: number): string => new Intl.NumberFormat(locale).format(n);

/** An instant in the edition's zone, for there is no telling where the reader sits. */
export const formatInstant = (locale: Locale, ms: number, zone: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23', timeZone: zone }).format(ms);

/** "4.2 s", "3 min 20 s": how long something took. */
export function formatTook(locale: Locale, ms: number): string {
  const unit = (value: number, name: 'second' | 'minute', digits = 0) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits: digits }).format(value);
  if (ms < MINUTE_MS) return unit(ms / 1000, 'second', ms < 10_000 ? 1 : 0);
  const seconds = Math.round(ms / 1000);
  return `${unit(Math.floor(seconds / 60), 'minute')} ${unit(seconds % 60, 'second')}`;
}

/** The window by its first and its last day, both inside. */
export function formatWindow(locale: Locale, window: DateWindow, words: AdminWords): string {
  const day = (date: string) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(`${date}T00:00:00Z`));
  const last = format(addDays(parseISO(window.to), -1), 'yyyy-MM-dd');
  return fill(words.edition.windowValue, { from: day(window.from), to: day(last) });
}
