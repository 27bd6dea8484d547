import type { Edition } from '@/model/edition';
import type { Figure, Pack } from '@/model/pack';
import type { Recap, Totals } from '@/model/recap';
import { type Counted, type Person, readEvents, type StoredEvent } from './brute-force-events';
import { facts, longestWeeks } from './brute-force-facts';
import { ordered, race, standing, topLists } from './brute-force-lists';
import { grouped, measure, shownValue, totals } from './brute-force-measure';
import { type NameBook, nameBook } from './brute-force-names';
import { othersOf } from './brute-force-others';
import { nextDate, weekdayOf, yearBefore } from './brute-force-time';

/**
 * The specification in plain loops, from the events alone: no SQL, no shared code with the engine beyond the contracts' types.
 * One entry for everybody with a counted event in the window; null is "below the minimum".
 */
export function bruteForce(
  stored: readonly StoredEvent[],
  people: readonly Person[],
  edition: Edition,
  pack: Pack,
): Map<string, Recap | null> {
  const { events, zones } = readEvents(stored, people, edition, pack);
  const { from, to } = edition.window;
  const inWindow = (event: Counted) => event.counts && event.date >= from && event.date < to;
  const names = nameBook(
    events.filter(inWindow),
    events.filter((event) => !inWindow(event)),
  );
  const everybody = grouped(events.filter(inWindow), ({ userId }) => [userId]);
  const { plays = 0, creators = 0, orders = 0 } = edition.minimum;
  const members = [...everybody.keys()].filter((userId) => {
    const sums = totals(everybody.get(userId) ?? [], null);
    return sums.plays >= plays && sums.creators >= creators && sums.orders >= orders;
  });
  const others = othersOf({ events, everybody, members, edition, pack, names });
  const figures = new Map(members.map((userId) => [userId, figuresOf(userId)]));

  function figuresOf(userId: string): Record<Figure, number | null> {
    const mine = everybody.get(userId) ?? [];
    const main = (some: readonly Counted[]) => measure(pack.mainMeasure, some);
    const total = main(mine);
    const share = (some: readonly Counted[]) => (total === 0 ? null : main(some) / total);
    const sums = totals(mine, null);
    const [first] = ordered(mine, 'creator', pack.listMeasures.creators, names);
    const found = discoveredBy(userId);
    const session = longestSession(mine, pack);
    return {
      nightShare: share(mine.filter(({ hour }) => hour >= 22 || hour <= 4)),
      morningShare: share(mine.filter(({ hour }) => hour >= 5 && hour <= 9)),
      weekendShare: share(mine.filter(({ date }) => weekdayOf(date) >= 5)),
      topCreatorShare: first ? share(first[1]) : null,
      discoveryShare: found && mine.filter(({ creator }) => creator !== null && found.has(creator)).length / mine.length,
      repeatShare: sums.items === 0 ? null : (sums.plays - sums.items) / sums.plays,
      longestSession: session.value,
      activeShare: sums.activeDays / dates(from, to).length,
    };
  }

  /** Creators whose first counted event ever is inside the window, with its date; null without any event before the window. */
  function discoveredBy(userId: string): Map<string, string> | null {
    const all = events.filter((event) => event.userId === userId);
    if (!all.some(({ date }) => date < from)) return null;
    const found = new Map<string, string>();
    for (const [creator, theirs] of grouped(
      all.filter(({ counts }) => counts),
      (event) => [event.creator],
    )) {
      const earliest = theirs.reduce((a, b) => (b.t < a.t ? b : a));
      if (inWindow(earliest)) found.set(creator, earliest.date);
    }
    return found;
  }

  function recapOf(userId: string): Recap {
    const mine = everybody.get(userId) ?? [];
    const main = (some: readonly Counted[]) => measure(pack.mainMeasure, some);
    const shown = (some: readonly Counted[]) => shownValue(pack.mainMeasure, main(some));
    const months = [...new Set(dates(from, to).map((date) => date.slice(0, 7)))];
    const active = dates(from, to).filter((date) => mine.some((event) => event.date === date));
    const days = active.map((date) => ({ date, value: shown(mine.filter((event) => event.date === date)) }));
    const overall = members.map((id) => main(everybody.get(id) ?? [])).sort((a, b) => a - b);
    const middle = ((overall[(overall.length - 1) >> 1] ?? 0) + (overall[overall.length >> 1] ?? 0)) / 2;
    const earliest = [...mine].sort(
      (a, b) => a.t - b.t || compareOrNone(names, 'item', a.item, b.item) || compareOrNone(names, 'creator', a.creator, b.creator),
    )[0];
    const found = discoveredBy(userId);
    const byOrder = ordered(mine, 'creator', pack.listMeasures.creators, names).filter(([creator]) => found?.has(creator));
    const before = events.filter(
      (event) => event.userId === userId && event.counts && event.date >= yearBefore(from) && event.date < yearBefore(to),
    );
    const person = people.find(({ id }) => id === userId);
    const now = totals(mine, edition.currency);
    return {
      schema: 1,
      edition: edition.id,
      user: { id: userId, name: person?.displayName ?? null, birthday: person?.birthday ?? null },
      timezone: zones.get(userId) ?? '',
      window: edition.window,
      minCohort: edition.minCohort,
      totals: now,
      skipped: {
        currency: mine.filter(({ otherCurrency }) => otherCurrency).length,
        uncounted: events.filter(({ userId: whose, counts, date }) => whose === userId && !counts && date >= from && date < to).length,
      },
      top: topLists(mine, everybody, edition, pack, names),
      standing: {
        overall: {
          ...standing(main(mine), overall, edition.minCohort),
          measure: pack.mainMeasure,
          median: shownValue(pack.mainMeasure, middle),
        },
      },
      timeline: {
        months: months.map((month) => ({ month, value: shown(mine.filter(({ date }) => date.startsWith(month))) })),
        weekdays: [0, 1, 2, 3, 4, 5, 6].map((weekday) => shown(mine.filter(({ date }) => weekdayOf(date) === weekday))),
        hours: Array.from({ length: 24 }, (_, hour) => shown(mine.filter((event) => event.hour === hour))),
        days,
      },
      peakDay: days.reduce((best, day) => (day.value > best.value ? day : best)),
      streak: longestRun(active),
      session: longestSession(mine, pack),
      obsession: obsessionOf(mine, pack, names),
      ...facts(mine, edition, pack, names),
      weeks: longestWeeks(active),
      first: {
        name: earliest?.item ? names.name('item', earliest.item) : null,
        creator: earliest?.creator ? names.name('creator', earliest.creator) : null,
        occurredAt: new Date(earliest?.t ?? 0).toISOString(),
      },
      discoveries: found && {
        count: found.size,
        top: byOrder[0] ? { name: names.name('creator', byOrder[0][0]) } : null,
        first: (byOrder[0] && found.get(byOrder[0][0])) ?? null,
      },
      previous: before.length === 0 ? null : { totals: totals(before, edition.currency), change: changes(mine, before) },
      ...race(mine, months, pack.listMeasures.creators, names),
      archetype: archetype(userId),
      lastYear: others.lastYear(userId),
      nextBadge: others.nextBadge(userId),
      mayLove: others.mayLove(userId),
      community: others.community,
      decoys: others.decoys(userId),
      estimated: estimatesOf(mine),
    };
  }

  function archetype(userId: string): Recap['archetype'] {
    const mine = figures.get(userId);
    const basis = members.length >= edition.minCohort ? 'cohort' : 'even';
    const scores = Object.fromEntries(
      pack.archetypes.map(({ id, figure, even }) => {
        const value = mine?.[figure] ?? null;
        const all = [...figures.values()].map((each) => each[figure]).filter((each) => each !== null);
        if (value === null || (basis === 'cohort' && all.length < edition.minCohort)) return [id, null];
        return [id, basis === 'even' ? Math.min(100, (50 * value) / even) : (100 * all.filter((each) => each < value).length) / all.length];
      }),
    );
    const highest = Math.max(...Object.values(scores).map((score) => score ?? -1));
    const winner = pack.archetypes.find(({ id }) => (scores[id] ?? -1) === highest);
    return { id: winner?.id ?? '', basis, scores, figures: mine ?? figuresOf(userId) };
  }

  return new Map([...everybody.keys()].map((userId) => [userId, members.includes(userId) ? recapOf(userId) : null]));
}

function dates(from: string, to: string): string[] {
  const all: string[] = [];
  for (let date = from; date < to; date = nextDate(date)) all.push(date);
  return all;
}

const compareOrNone = (names: NameBook, kind: 'item' | 'creator', a: string | null, b: string | null) =>
  a === null || b === null ? Number(a !== null) - Number(b !== null) : names.compare(kind, a, b);

function longestRun(active: readonly string[]): Recap['streak'] {
  let best = { days: 0, from: '', to: '' };
  for (const from of active) {
    let to = from;
    let days = 1;
    while (active.includes(nextDate(to))) {
      to = nextDate(to);
      days += 1;
    }
    if (days > best.days) best = { days, from, to };
  }
  return best;
}

function longestSession(mine: readonly Counted[], pack: Pack): Recap['session'] {
  const sessions: Counted[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const event of [...mine].sort((a, b) => a.t - b.t)) {
    if (event.t > end + 1_800_000) sessions.push([]);
    sessions.at(-1)?.push(event);
    end = Math.max(end, event.t + event.durationMs);
  }
  const best = sessions.reduce((a, b) => (measure(pack.mainMeasure, b) > measure(pack.mainMeasure, a) ? b : a));
  return {
    start: new Date(best[0]?.t ?? 0).toISOString(),
    events: best.length,
    value: shownValue(pack.mainMeasure, measure(pack.mainMeasure, best)),
  };
}

function obsessionOf(mine: readonly Counted[], pack: Pack, names: NameBook): Recap['obsession'] {
  const places = ordered(mine, 'item', pack.listMeasures.items, names).map(([item]) => item);
  const pairs = [...grouped(mine, ({ item, date }) => [item === null ? null : `${date} ${item}`]).values()];
  const [best] = pairs.sort((a, b) => {
    const [x, y] = [a[0], b[0]];
    if (!x?.item || !y?.item) return 0;
    const value = measure(pack.mainMeasure, b) - measure(pack.mainMeasure, a);
    return b.length - a.length || value || (x.date < y.date ? -1 : x.date > y.date ? 1 : places.indexOf(x.item) - places.indexOf(y.item));
  });
  const event = best?.[0];
  if (!best || !event?.item) return null;
  const owner = names.owner('item', event.item);
  return {
    name: names.name('item', event.item),
    creator: owner === null ? null : names.name('creator', owner),
    date: event.date,
    plays: best.length,
  };
}

function changes(now: readonly Counted[], before: readonly Counted[]): NonNullable<Recap['previous']>['change'] {
  const wholes = (some: readonly Counted[]): Omit<Totals, 'currency'> => ({ ...totals(some, null), minutes: measure('minutes', some) });
  const [a, b] = [wholes(now), wholes(before)];
  const change = (key: keyof Omit<Totals, 'currency'>) => (b[key] === 0 ? null : (a[key] - b[key]) / b[key]);
  return {
    plays: change('plays'),
    minutes: change('minutes'),
    amountMinor: change('amountMinor'),
    quantity: change('quantity'),
    orders: change('orders'),
    activeDays: change('activeDays'),
    items: change('items'),
    creators: change('creators'),
    collections: change('collections'),
    categories: change('categories'),
  };
}

function estimatesOf(mine: readonly Counted[]): Recap['estimated'] {
  const guessed = mine.filter(({ estimated }) => estimated);
  return guessed.length === 0 ? null : { plays: guessed.length, minutes: shownValue('minutes', measure('minutes', guessed)) };
}
