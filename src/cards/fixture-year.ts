import type { Pack } from '../model/pack';
import { datesOf } from '../model/window';

export const WINDOW = { from: '2025-01-01', to: '2026-01-01' };
export const PEAK = '2025-07-05';

/** The days of an invented year in a pack's main measure. Those who count minutes have them almost daily, the others once or twice a week. */
export interface FixtureYear {
  readonly days: { date: string; value: number }[];
  readonly streak: { days: number; from: string; to: string };
  readonly weeks: { weeks: number; from: string; to: string };
}

const WEEK = [0.72, 0.66, 0.7, 0.78, 1, 0.94, 0.81];
const DAILY = { days: 80, from: '2025-05-02', to: '2025-07-20' };
const WEEKLY = { days: 4, from: '2025-11-20', to: '2025-11-23' };

/** Plausible minutes: quiet in winter, full in July, Fridays and Saturdays longer, some days without any. */
function minutesOf(date: string, day: number): number {
  if (date === PEAK) return 611;
  const insideStreak = date >= DAILY.from && date <= DAILY.to;
  const without = (day * 37) % 7 === 3 || date === '2025-05-01' || date === '2025-07-21';
  if (without && !insideStreak) return 0;
  const season = 104 + 78 * Math.sin(((day - 100) / 365) * 2 * Math.PI);
  return Math.round(season * (WEEK[(day + 2) % 7] ?? 1) * (0.6 + ((day * 7919) % 97) / 97));
}

/** Plausible orders: weekends more often, two weeks without any in February and in October. */
function ordersOf(date: string, day: number): number {
  if (date === PEAK) return 4;
  if (date >= WEEKLY.from && date <= WEEKLY.to) return 1 + (day % 2);
  if (['2025-02', '2025-10'].includes(date.slice(0, 7)) && date.slice(8) >= '10' && date.slice(8) < '24') return 0;
  const weekday = (day + 2) % 7;
  const often = weekday === 5 ? 11 : weekday === 6 ? 4 : 1;
  return (day * 31) % 11 < often ? 1 + ((day * 17) % 3 === 0 ? 1 : 0) : 0;
}

/** The longest run of weeks without a gap, as the engine tells it. */
function longestWeeks(dates: readonly string[]): FixtureYear['weeks'] {
  const weekOf = (date: string) => Math.floor((Date.parse(date) / 86_400_000 + 3) / 7);
  let best = { weeks: 0, from: '', to: '' };
  let from = '';
  dates.forEach((date, at) => {
    const before = dates[at - 1];
    if (before === undefined || weekOf(date) - weekOf(before) > 1) from = date;
    const weeks = weekOf(date) - weekOf(from) + 1;
    if (weeks > best.weeks || from === best.from) best = { weeks, from, to: date };
  });
  return best;
}

export function fixtureYear(pack: Pack): FixtureYear {
  const daily = pack.mainMeasure === 'minutes';
  const days = datesOf(WINDOW).flatMap((date, day) => {
    const value = daily ? minutesOf(date, day) : ordersOf(date, day);
    return value === 0 ? [] : [{ date, value }];
  });
  const weeks = longestWeeks(days.map(({ date }) => date));
  return { days, streak: daily ? DAILY : WEEKLY, weeks };
}
