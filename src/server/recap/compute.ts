import type { Edition } from '../../model/edition';
import type { Pack } from '../../model/pack';
import type { OwnedEntry, RankedEntry, Recap, Totals } from '../../model/recap';
import { type Standing, standingOf } from '../../model/standing';
import { monthsOf } from '../../model/window';
import { dateOf } from '../warehouse/scope';
import { archetypeOf } from './archetype';
import { changeOf } from './change';
import { factsOf } from './facts';
import { lastYearOf } from './last-year';
import { communityOf, decoysOf, othersOf } from './others';
import type { DayRow, EntryRow, EverybodyRow, Names, PersonRows, StandingRow, TotalsRow } from './rows';
import { shownValue } from './shown-value';
import { longestStreak } from './streak';

/** What the recaps of one run have in common. */
export interface ComputeContext {
  readonly edition: Edition;
  readonly pack: Pack;
  readonly everybody: EverybodyRow;
}

const MINUTE_MS = 60_000;

/**
 * Turns one person's rows into their recap; pure. Only called for eligible people, who have counted events: a missing row here is
 * a fault of a statistic and throws. Keys keep one order, so equal rows give equal bytes.
 */
export function compute(rows: PersonRows, names: Names, { edition, pack, everybody }: ComputeContext): Recap {
  const { totals, days, timeline, session, overall, first } = rows;
  if (!days || !timeline || !session || !overall || !first) throw new Error('A statistic lacks a person who has counted events.');
  const main = pack.mainMeasure;
  const value = (whole: number) => shownValue(main, whole);
  const nameOf = (kind: keyof Names, entity: number) => (entity === 0 ? null : nameIn(names, kind, entity).name);
  const sums = totalsOf(totals, edition.currency);
  const before = rows.previous ? totalsOf(rows.previous, edition.currency) : null;
  const peak = peakOf(days);
  const dates = days.map(({ day }) => day);
  const streak = longestStreak(dates);
  if (!peak || !streak) throw new Error('A person who has counted events has no day.');
  return {
    schema: 1,
    edition: edition.id,
    user: { id: rows.person.id, name: rows.person.name || null, birthday: rows.person.birthday || null },
    timezone: rows.person.zone,
    window: { from: edition.window.from, to: edition.window.to },
    minCohort: edition.minCohort,
    totals: sums,
    skipped: { currency: totals.skipped_currency, uncounted: rows.uncounted?.count ?? 0 },
    top: {
      creators: ranked(rows.creators ?? [], rows.creatorStandings ?? [], names, 'creators', edition.minCohort),
      items: owned(rows.items ?? [], names, 'items'),
      collections: owned(rows.collections ?? [], names, 'collections'),
      categories: ranked(rows.categories ?? [], rows.categoryStandings ?? [], names, 'categories', edition.minCohort),
    },
    standing: {
      overall: {
        ...standing(overall, edition.minCohort),
        measure: main,
        median: value((everybody.low + everybody.high) / 2),
      },
    },
    timeline: {
      months: monthsOf(edition.window).map((month, index) => ({ month, value: value(timeline.months[index] ?? 0) })),
      weekdays: timeline.weekdays.map(value),
      hours: timeline.hours.map(value),
      days: days.map((each) => ({ date: dateOf(each.day), value: value(each.value) })),
    },
    peakDay: { date: dateOf(peak.day), value: value(peak.value) },
    streak: { days: streak.last - streak.first + 1, from: dateOf(streak.first), to: dateOf(streak.last) },
    session: { start: new Date(session.start).toISOString(), events: session.events, value: value(session.value) },
    obsession: rows.obsession
      ? {
          name: nameIn(names, 'items', rows.obsession.entity).name,
          creator: nameOf('creators', nameIn(names, 'items', rows.obsession.entity).owner),
          date: dateOf(rows.obsession.date),
          plays: rows.obsession.count,
        }
      : null,
    ...factsOf(rows, dates, names, nameOf),
    first: {
      name: nameOf('items', first.entity),
      creator: nameOf('creators', first.owner),
      occurredAt: new Date(first.start).toISOString(),
    },
    discoveries: totals.history
      ? {
          count: rows.discoveries?.count ?? 0,
          top: rows.discoveries ? { name: nameIn(names, 'creators', rows.discoveries.top).name } : null,
          first: rows.discoveries ? dateOf(rows.discoveries.first) : null,
        }
      : null,
    previous: before && { totals: before, change: changeOf(sums, before) },
    leaders: rows.race.leaders.map(({ month, creator }) => ({ month, creator: nameIn(names, 'creators', creator).name })),
    race: rows.race.months.map(({ month, top }) => ({
      month,
      top: top.map((lane) => ({
        name: nameIn(names, 'creators', lane.creator).name,
        value: shownValue(pack.listMeasures.creators, lane.value),
      })),
    })),
    archetype: archetypeOf(rows, pack, everybody.of, edition.minCohort),
    lastYear: lastYearOf(rows, names),
    ...othersOf(rows, names, pack.listMeasures.creators),
    community: communityOf(everybody, edition.minCohort),
    decoys: decoysOf(rows, names, pack.listMeasures.creators),
    estimated: rows.estimated ? { plays: rows.estimated.plays, minutes: shownValue('minutes', rows.estimated.ms) } : null,
  };
}

function nameIn(names: Names, kind: keyof Names, entity: number) {
  const found = names[kind].get(entity);
  if (!found) throw new Error(`Entity ${entity} of ${kind} has no name.`);
  return found;
}

const standing = (row: { greater: number; at_or_above: number; of: number }, minCohort: number): Standing =>
  standingOf({ greater: row.greater, atOrAbove: row.at_or_above, of: row.of }, minCohort);

const measuresOf = (row: EntryRow) => ({
  plays: row.plays,
  minutes: row.ms / MINUTE_MS,
  amountMinor: row.amount,
  quantity: row.quantity,
  orders: row.orders,
});

function ranked(
  entries: readonly EntryRow[],
  standings: readonly StandingRow[],
  names: Names,
  kind: 'creators' | 'categories',
  minCohort: number,
): RankedEntry[] {
  return entries.map((row) => {
    const { name, id } = nameIn(names, kind, row.entity);
    const place = standings.find(({ entity }) => entity === row.entity);
    return { name, id: id === '' ? null : id, ...measuresOf(row), standing: place ? standing(place, minCohort) : null };
  });
}

function owned(entries: readonly EntryRow[], names: Names, kind: 'items' | 'collections'): OwnedEntry[] {
  return entries.map((row) => {
    const { name, id, owner } = nameIn(names, kind, row.entity);
    const creator = owner === 0 ? null : nameIn(names, 'creators', owner).name;
    return { name, id: id === '' ? null : id, ...measuresOf(row), creator };
  });
}

const totalsOf = (row: TotalsRow, currency: string | null): Totals => ({
  plays: row.plays,
  minutes: row.ms / MINUTE_MS,
  amountMinor: row.amount,
  currency,
  quantity: row.quantity,
  orders: row.orders,
  activeDays: row.active_days,
  items: row.items,
  creators: row.creators,
  collections: row.collections,
  categories: row.categories,
});

function peakOf(days: readonly DayRow[]): DayRow | undefined {
  let best: DayRow | undefined;
  for (const each of days) if (best === undefined || each.value > best.value) best = each;
  return best;
}
