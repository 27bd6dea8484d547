import { AnnumError } from '../../model/errors';
import type { Recap } from '../../model/recap';
import type { Db } from '../db/db';

/** Sums of minutes are sums of floats here, unlike in the statistics. */
const close = (a: number, b: number) => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Facts that hold for every recap, whatever the events: names of those that do not. */
export function faultsOf(recap: Recap): string[] {
  const { totals, timeline, top, standing, streak, peakDay, weeks, binge, reorder, archetype, lastYear, nextBadge, mayLove, community } =
    recap;
  const { measure } = standing.overall;
  const total = totals[measure];
  const dates = timeline.days.map(({ date }) => date);
  const additive = measure !== 'orders';
  const checks: Record<string, boolean> = {
    'some play counts': totals.plays > 0,
    'days add up to the total': !additive || close(sum(timeline.days.map(({ value }) => value)), total),
    'months add up to the total': !additive || close(sum(timeline.months.map(({ value }) => value)), total),
    'weekdays add up to the total': !additive || close(sum(timeline.weekdays), total),
    'hours add up to the total': !additive || close(sum(timeline.hours), total),
    'active days are the days listed': totals.activeDays === dates.length,
    'days lie in the window': dates.every((date) => date >= recap.window.from && date < recap.window.to),
    'a list is no longer than its kind': top.creators.length <= totals.creators && top.items.length <= totals.items,
    'a part is no greater than the whole': [...top.creators, ...top.items].every(({ plays }) => plays <= totals.plays),
    'the streak fits into the active days': streak.days >= 1 && streak.days <= totals.activeDays,
    'the peak day is a listed day': timeline.days.some(({ date, value }) => date === peakDay.date && value === peakDay.value),
    'a standing is within its cohort': [standing.overall, ...top.creators.map((entry) => entry.standing)].every(
      (place) =>
        place === null || (place.rank <= place.of && place.topPercent <= 100 && (place.shown === null || place.shown >= place.topPercent)),
    ),
    'a silent cohort shows nothing': [standing.overall, ...top.creators.map((entry) => entry.standing)].every(
      (place) => place === null || place.of >= recap.minCohort || place.shown === null,
    ),
    'the weeks in a row lie in the window':
      weeks === null || (weeks.from >= recap.window.from && weeks.from <= weeks.to && weeks.to < recap.window.to),
    'a binge is part of the plays': binge === null || (binge.items <= binge.plays && binge.plays <= totals.plays),
    'a reorder is part of the orders': reorder === null || reorder.orders <= totals.orders,
    'nobody is both loyal and gone': (lastYear?.loyal ?? []).every(({ before }) => !lastYear?.drifted.some((one) => one.before === before)),
    'a comeback was away before it came': !lastYear?.comeback?.top || lastYear.comeback.top.last < recap.window.from,
    'a badge is still to be had': nextBadge === null || (nextBadge.more > 0 && nextBadge.of >= recap.minCohort),
    'what others love comes from enough of them': (mayLove ?? []).every(({ people }) => people >= recap.minCohort),
    'a community is large enough':
      community === null || Math.min(community.people, community.creator?.people ?? community.people) >= recap.minCohort,
    'the archetype has a score': archetype.id in archetype.scores,
  };
  return Object.keys(checks).filter((name) => checks[name] === false);
}

/** Refuses a recap that contradicts itself. */
export function assertSound(recap: Recap): void {
  const faults = faultsOf(recap);
  if (faults.length === 0) return;
  throw new AnnumError('conflict', `The recap of "${recap.user.id}" contradicts itself: not true that ${faults.join('; ')}.`, {
    mend: 'This is a fault of Annum; the version is not finished and cannot be published. Please report it.',
    data: { edition: recap.edition, faults },
  });
}

/** Refuses a version whose rows are not exactly one for everybody of the window. */
export async function assertComplete(
  db: Db,
  editionId: string,
  version: number,
  expected: { people: number; recaps: number },
): Promise<void> {
  const people = await db.client.recap.count({ where: { editionId, version } });
  const recaps = await db.client.recap.count({ where: { editionId, version, payload: { not: null } } });
  if (people === expected.people && recaps === expected.recaps) return;
  throw new AnnumError(
    'conflict',
    `Version ${version} of "${editionId}" holds ${recaps} recaps of ${people} people instead of ${expected.recaps} of ${expected.people}.`,
    { mend: `Generate it again: annum generate ${editionId}`, data: { editionId, version } },
  );
}
