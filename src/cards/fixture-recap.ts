import type { Locale } from '../model/pack';
import type { Recap } from '../model/recap';
import { standingOf } from '../model/standing';
import { datesOf, monthsOf } from '../model/window';

const WINDOW = { from: '2025-01-01', to: '2026-01-01' };
const MIN_COHORT = 20;
const PEAK = '2025-07-05';
const STREAK = { days: 80, from: '2025-05-02', to: '2025-07-20' };
const WEEK = [0.72, 0.66, 0.7, 0.78, 1, 0.94, 0.81];
const HOURS = [78, 62, 36, 14, 5, 4, 8, 24, 52, 42, 30, 28, 32, 30, 29, 32, 38, 54, 66, 58, 56, 64, 74, 88];

/** Invented names in several scripts; Korean readers know some of them by other titles. */
const NAMES: Readonly<Record<Locale, { user: string; first: string; song: string }>> = {
  en: { user: 'Mina', first: 'Midnight Radio', song: 'Tide at the Window' },
  ko: { user: '미나', first: '한밤의 라디오', song: '창가의 밀물' },
};

/** A year of plausible days: quiet in winter, full in July, Fridays and Saturdays longer, some days without any. */
function dayValues(): { date: string; value: number }[] {
  return datesOf(WINDOW).flatMap((date, day) => {
    if (date === PEAK) return [{ date, value: 611 }];
    const insideStreak = date >= STREAK.from && date <= STREAK.to;
    const without = (day * 37) % 7 === 3 || date === '2025-05-01' || date === '2025-07-21';
    if (without && !insideStreak) return [];
    const season = 104 + 78 * Math.sin(((day - 100) / 365) * 2 * Math.PI);
    return [{ date, value: Math.round(season * (WEEK[(day + 2) % 7] ?? 1) * (0.6 + ((day * 7919) % 97) / 97)) }];
  });
}

interface Racer {
  readonly name: string;
  /** Weight in each month; the leader changes in spring, and two fall out of the race. */
  readonly months: readonly number[];
}

const racers = (first: string): readonly Racer[] => [
  { name: first, months: [14, 16, 22, 30, 28, 20, 26, 25, 18, 20, 22, 24] },
  { name: 'Paper Lanterns', months: [22, 24, 20, 15, 14, 10, 9, 8, 12, 8, 10, 8] },
  { name: '서른 번째 밤', months: [0, 0, 9, 12, 15, 23, 14, 12, 26, 9, 8, 8] },
  { name: 'Oso Lumen', months: [9, 9, 8, 7, 6, 6, 5, 5, 4, 22, 4, 5] },
  { name: 'かすみ草', months: [0, 0, 0, 2, 4, 8, 7, 6, 4, 4, 26, 3] },
  { name: 'Velvet Tram', months: [8, 6, 5, 4, 2, 1, 0, 0, 1, 0, 1, 0] },
  { name: 'Arvo & the Snow', months: [6, 5, 2, 0, 0, 0, 0, 0, 0, 0, 0, 2] },
];

/** What each creator's cohort looked like: members at or above, and how many in all. */
const COHORTS = [
  { atOrAbove: 206, of: 41_200 },
  { atOrAbove: 711, of: 18_940 },
  { atOrAbove: 3, of: 412 },
  { atOrAbove: 640, of: 2_210 },
  { atOrAbove: 2, of: 14 },
];
const SONGS = [
  { owner: 0, plays: 412 },
  { owner: 1, plays: 301, name: 'Last Tram Home' },
  { owner: 2, plays: 288, name: '새벽 네 시의 편의점' },
  { owner: 3, plays: 190, name: 'Lumen (Live at the Harbour)' },
  { owner: 4, plays: 133, name: '霞' },
];

/** A whole recap of an invented listener whose numbers agree with each other; previews, pictures and tests are made from it. */
export function fixtureRecap(locale: Locale): Recap {
  const names = NAMES[locale];
  const months = monthsOf(WINDOW);
  const days = dayValues();
  const minutes = days.reduce((sum, day) => sum + day.value, 0);
  const byMonth = months.map((month) => ({
    month,
    value: days.filter((day) => day.date.startsWith(month)).reduce((sum, day) => sum + day.value, 0),
  }));
  const weekdays = WEEK.map((_, weekday) =>
    days.filter((day) => (new Date(`${day.date}T00:00:00Z`).getUTCDay() + 6) % 7 === weekday).reduce((sum, day) => sum + day.value, 0),
  );
  const allHours = HOURS.reduce((sum, hour) => sum + hour, 0);

  const field = racers(names.first);
  const monthly = field.map((racer) => ({
    name: racer.name,
    values: byMonth.map(({ value }, month) => Math.round((value * (racer.months[month] ?? 0)) / 100)),
  }));
  const until = (values: readonly number[], month: number) => values.slice(0, month + 1).reduce((sum, value) => sum + value, 0);
  const race = months.map((month, index) => ({
    month,
    top: monthly
      .map(({ name, values }) => ({ name, value: until(values, index) }))
      .filter(({ value }) => value > 0)
      .sort((a, b) => b.value - a.value)
      .slice(0, 5),
  }));
  const leaders = months.flatMap((month, index) => {
    const best = monthly.reduce((a, b) => ((b.values[index] ?? 0) > (a.values[index] ?? 0) ? b : a));
    return (best.values[index] ?? 0) > 0 ? [{ month, creator: best.name }] : [];
  });
  const creators = (race.at(-1)?.top ?? []).map(({ name, value }, index) => {
    const cohort = COHORTS[index] ?? { atOrAbove: 1, of: 1 };
    const standing = standingOf({ greater: cohort.atOrAbove - 1, ...cohort }, MIN_COHORT);
    const plays = Math.round(value / 3.6);
    return { name, id: null, plays, minutes: value, amountMinor: 0, quantity: plays, orders: plays, standing };
  });
  const items = SONGS.map(({ owner, plays, name }) => ({
    name: name ?? names.song,
    creator: field[owner]?.name ?? null,
    id: null,
    plays,
    minutes: Math.round(plays * 3.4),
    amountMinor: 0,
    quantity: plays,
    orders: plays,
  }));
  const plays = Math.round(minutes / 3.6);
  const totals = {
    plays,
    minutes,
    amountMinor: 0,
    currency: null,
    quantity: plays,
    orders: plays,
    activeDays: days.length,
    items: 2904,
    creators: 428,
    collections: 690,
    categories: 31,
  };
  const change = { plays: 0.21, minutes: 0.18, amountMinor: null, quantity: 0.21, orders: 0.21, activeDays: 0.04 };

  return {
    schema: 1,
    edition: 'music-2025',
    user: { id: 'mina', name: names.user },
    timezone: 'Asia/Seoul',
    window: WINDOW,
    minCohort: MIN_COHORT,
    totals,
    skipped: { currency: 0 },
    top: { creators, items, collections: [], categories: [] },
    standing: {
      overall: {
        measure: 'minutes',
        median: Math.round(minutes * 0.444),
        ...standingOf({ greater: 2309, atOrAbove: 2310, of: 52_300 }, MIN_COHORT),
      },
    },
    timeline: { months: byMonth, weekdays, hours: HOURS.map((hour) => (minutes * hour) / allHours), days },
    peakDay: { date: PEAK, value: 611 },
    streak: STREAK,
    session: { start: '2025-11-08T09:12:00Z', events: 84, value: 312 },
    obsession: { name: names.song, creator: names.first, date: '2025-03-09', plays: 27 },
    binge: null,
    biggest: null,
    reorder: null,
    weeks: { weeks: 53, from: '2025-01-01', to: '2025-12-31' },
    first: { name: 'Last Tram Home', creator: 'Paper Lanterns', occurredAt: '2024-12-31T15:04:00Z' },
    discoveries: { count: 143, top: { name: '서른 번째 밤' } },
    previous: {
      totals: { ...totals, minutes: Math.round(minutes / 1.18) },
      change: { ...change, items: 0.1, creators: 0.3, collections: 0.2, categories: 0 },
    },
    leaders,
    race,
    archetype: {
      id: 'night-owl',
      basis: 'cohort',
      scores: {
        'night-owl': 94,
        'early-bird': 12,
        weekender: 51,
        devotee: 71,
        explorer: 38,
        replayer: 83,
        marathoner: 66,
        'steady-companion': 77,
      },
      figures: {
        nightShare: (78 + 62 + 36 + 14 + 5 + 74 + 88) / allHours,
        morningShare: (4 + 8 + 24 + 52 + 42) / allHours,
        weekendShare: ((weekdays[5] ?? 0) + (weekdays[6] ?? 0)) / minutes,
        topCreatorShare: (creators[0]?.minutes ?? 0) / minutes,
        discoveryShare: 143 / 428,
        repeatShare: 1 - 2904 / plays,
        longestSession: 312,
        activeShare: days.length / datesOf(WINDOW).length,
      },
    },
  };
}
