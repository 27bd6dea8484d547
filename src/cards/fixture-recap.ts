import type { Locale, Pack } from '../model/pack';
import type { Recap } from '../model/recap';
import { standingOf } from '../model/standing';
import { datesOf, monthsOf } from '../model/window';
import { packs } from '../packs/registry';
import { fixtureOthers } from './fixture-others';
import { fixtureYear, PEAK, WINDOW } from './fixture-year';

const MIN_COHORT = 20;
const HOURS = [78, 62, 36, 14, 5, 4, 8, 24, 52, 42, 30, 28, 32, 30, 29, 32, 38, 54, 66, 58, 56, 64, 74, 88];
/** In the month in which the third creator first has a share of the race. */
const MET = '2025-03-21';
const USER: Readonly<Record<Locale, string>> = { en: 'Mina', ko: '미나' };

/** Percent of each month's measure that each of seven creators gets; the leader changes in spring, and two fall out of the race. */
const RACE: readonly (readonly number[])[] = [
  [14, 16, 22, 30, 28, 20, 26, 25, 18, 20, 22, 24],
  [22, 24, 20, 15, 14, 10, 9, 8, 12, 8, 10, 8],
  [0, 0, 9, 12, 15, 23, 14, 12, 26, 9, 8, 8],
  [9, 9, 8, 7, 6, 6, 5, 5, 4, 22, 4, 5],
  [0, 0, 0, 2, 4, 8, 7, 6, 4, 4, 26, 3],
  [8, 6, 5, 4, 2, 1, 0, 0, 1, 0, 1, 0],
  [6, 5, 2, 0, 0, 0, 0, 0, 0, 0, 0, 2],
];

/** What each creator's cohort looked like: members at or above, and how many in all. */
const COHORTS = [
  { atOrAbove: 206, of: 41_200 },
  { atOrAbove: 711, of: 18_940 },
  { atOrAbove: 3, of: 412 },
  { atOrAbove: 640, of: 2_210 },
  { atOrAbove: 2, of: 14 },
];
/** How often the five items came, where a play is a matter of minutes, and where it is an evening or a purchase. */
const OFTEN = [412, 301, 288, 190, 133];
const SELDOM = [9, 7, 6, 4, 3];
/** Percent of the main measure in each of the five categories; an event may have several. */
const CATEGORIES = [34, 27, 19, 12, 8];
const SCORES = [94, 12, 51, 71, 38, 83, 66, 77];

/** How much of what there is in one of the main measure, by how a pack counts. Amounts are minor units of the language's currency. */
const MADE_OF = {
  duration: { plays: (minutes: number) => Math.round(minutes / 3.6), amount: 0 },
  purchase: { plays: (orders: number) => Math.round(orders * 1.8), amount: 3140 },
};
const CURRENCY: Readonly<Record<Locale, { code: string; scale: number }>> = {
  en: { code: 'EUR', scale: 1 },
  ko: { code: 'KRW', scale: 10 },
};

/** A whole recap of an invented person whose numbers agree with each other; previews, pictures and tests are made from it. */
export function fixtureRecap(locale: Locale, pack: Pack = firstPack()): Recap {
  const { sample } = pack.words[locale];
  const { by } = pack.counts;
  const purchases = by === 'purchase';
  const { days, streak, weeks } = fixtureYear(pack);
  const months = monthsOf(WINDOW);
  const total = days.reduce((sum, day) => sum + day.value, 0);
  const money = CURRENCY[locale];
  /** All measures of a part of the year that is worth so much of the main one. */
  const measures = (value: number) => {
    const plays = MADE_OF[by].plays(value);
    const amountMinor = purchases ? value * MADE_OF.purchase.amount * money.scale : 0;
    return purchases
      ? { plays, minutes: 0, amountMinor, quantity: Math.round(value * 2.3), orders: value }
      : { plays, minutes: value, amountMinor, quantity: plays, orders: plays };
  };
  const byMonth = months.map((month) => ({
    month,
    value: days.filter((day) => day.date.startsWith(month)).reduce((sum, day) => sum + day.value, 0),
  }));
  const weekdays = Array.from({ length: 7 }, (_, weekday) =>
    days.filter((day) => (new Date(`${day.date}T00:00:00Z`).getUTCDay() + 6) % 7 === weekday).reduce((sum, day) => sum + day.value, 0),
  );
  const allHours = HOURS.reduce((sum, hour) => sum + hour, 0);

  const monthly = RACE.map((shares, at) => ({
    name: sample.creators[at] ?? '',
    values: byMonth.map(({ value }, month) => Math.round((value * (shares[month] ?? 0)) / 100)),
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
  const standingAt = (index: number) => {
    const cohort = COHORTS[index] ?? { atOrAbove: 1, of: 1 };
    return standingOf({ greater: cohort.atOrAbove - 1, ...cohort }, MIN_COHORT);
  };
  const creators = (race.at(-1)?.top ?? []).map(({ name, value }, index) => ({
    name,
    id: null,
    ...measures(value),
    standing: standingAt(index),
  }));
  const items = (purchases || pack.facts.includes('binge') ? SELDOM : OFTEN).map((plays, at) => ({
    name: sample.items[at] ?? '',
    creator: monthly[at]?.name ?? null,
    id: null,
    plays,
    minutes: purchases ? 0 : Math.round(plays * 3.4),
    amountMinor: purchases ? plays * MADE_OF.purchase.amount * money.scale : 0,
    quantity: plays,
    orders: plays,
  }));
  const categories = CATEGORIES.map((percent, at) => ({
    name: sample.categories[at] ?? '',
    id: null,
    ...measures(Math.round((total * percent) / 100)),
    standing: standingAt(at),
  }));
  const totals = {
    ...measures(total),
    currency: purchases ? money.code : null,
    activeDays: days.length,
    items: purchases ? 164 : 2904,
    creators: purchases ? 38 : 428,
    collections: purchases ? total : 690,
    categories: 31,
  };
  const change = { plays: 0.21, minutes: 0.18, amountMinor: purchases ? 0.12 : null, quantity: 0.21, orders: 0.21, activeDays: 0.04 };
  const sharesOf = {
    nightShare: (78 + 62 + 36 + 14 + 5 + 74 + 88) / allHours,
    morningShare: (4 + 8 + 24 + 52 + 42) / allHours,
    weekendShare: ((weekdays[5] ?? 0) + (weekdays[6] ?? 0)) / total,
    topCreatorShare: (creators[0]?.[pack.mainMeasure] ?? 0) / total,
    discoveryShare: 143 / 428,
    repeatShare: 1 - Math.min(1, totals.items / totals.plays),
    longestSession: purchases ? 3 : 312,
    activeShare: days.length / datesOf(WINDOW).length,
  };

  return {
    schema: 1,
    edition: `${pack.id}-2025`,
    user: { id: 'mina', name: USER[locale], birthday: null },
    timezone: 'Asia/Seoul',
    window: WINDOW,
    minCohort: MIN_COHORT,
    totals,
    skipped: { currency: 0, uncounted: 412 },
    top: { creators, items, collections: [], categories },
    standing: {
      overall: {
        measure: pack.mainMeasure,
        median: Math.round(total * 0.444),
        ...standingOf({ greater: 2309, atOrAbove: 2310, of: 52_300 }, MIN_COHORT),
      },
    },
    timeline: { months: byMonth, weekdays, hours: HOURS.map((hour) => (total * hour) / allHours), days },
    peakDay: { date: PEAK, value: days.find(({ date }) => date === PEAK)?.value ?? 0 },
    streak,
    session: { start: '2025-11-08T09:12:00Z', events: purchases ? 3 : 84, value: purchases ? 3 : 312 },
    obsession: { name: sample.items[0], creator: sample.creators[0], date: '2025-03-09', plays: 27 },
    ...factsOf(pack, locale),
    weeks,
    first: { name: sample.items[1], creator: sample.creators[1], occurredAt: '2024-12-31T15:04:00Z' },
    discoveries: { count: purchases ? 14 : 143, top: { name: sample.creators[2] }, first: MET },
    previous: {
      totals: { ...totals, minutes: Math.round(totals.minutes / 1.18) },
      change: { ...change, items: 0.1, creators: 0.3, collections: 0.2, categories: 0 },
    },
    leaders,
    race,
    archetype: {
      id: pack.archetypes[0]?.id ?? '',
      basis: 'cohort',
      scores: Object.fromEntries(pack.archetypes.map(({ id }, at) => [id, SCORES[at] ?? 50])),
      figures: sharesOf,
    },
    ...fixtureOthers(pack, sample, total),
  };
}

/** What the pack asks for beyond every domain's numbers. */
function factsOf({ facts, words }: Pack, locale: Locale): Pick<Recap, 'binge' | 'biggest' | 'reorder'> {
  const { sample } = words[locale];
  const [name] = sample.creators;
  const amountMinor = 18_940 * CURRENCY[locale].scale;
  return {
    binge: facts.includes('binge') ? { name, date: '2025-02-15', items: 11, plays: 12, minutes: 488 } : null,
    biggest: facts.includes('biggest') ? { amountMinor, date: '2025-11-22', creator: sample.creators[2], items: 9, quantity: 14 } : null,
    reorder: facts.includes('reorder') ? { name: sample.items[0], creator: name, orders: 14, quantity: 17 } : null,
  };
}

/** The pack that is offered first. */
export function firstPack(): Pack {
  const [first] = packs;
  if (!first) throw new Error('There is no pack.');
  return first;
}
