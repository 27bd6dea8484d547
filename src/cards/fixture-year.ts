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
  return (day * 31) % 11 < (weekday >= 4 ? 5 : 1) ? 1 + ((day * 17) % 3 === 0 ? 1 : 0) : 0;
}

export function fixtureYear(pack: Pack): FixtureYear {
  const daily = pack.mainMeasure === 'minutes';
  const days = datesOf(WINDOW).flatMap((date, day) => {
    const value = daily ? minutesOf(date, day) : ordersOf(date, day);
    return value === 0 ? [] : [{ date, value }];
  });
  const between = days.filter(({ date }) => date >= '2025-02-24' && date < '2025-10-10');
  const weeks = daily
    ? { weeks: 53, from: days[0]?.date ?? '', to: days.at(-1)?.date ?? '' }
    : { weeks: 33, from: between[0]?.date ?? '', to: between.at(-1)?.date ?? '' };
  return { days, streak: daily ? DAILY : WEEKLY, weeks };
}
