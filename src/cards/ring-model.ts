import type { RingModel } from '../model/card';
import type { Recap } from '../model/recap';
import type { Sentences } from '../model/sentences';
import { datesOf, monthsOf } from '../model/window';

const TINTS = 12;
/** Coprime with 12: neighbours in the order of leaders are far apart among the tints, and twelve leaders use all of them. */
const STEP = 5;

/** A ring of one number a date of the window, inactive dates being 0. */
export function ringModel(recap: Recap, words: Sentences): RingModel {
  const value = new Map(recap.timeline.days.map((day) => [day.date, day.value]));
  const dates = datesOf(recap.window);
  const months = monthsOf(recap.window);
  const monthIndex = new Map(months.map((month, index) => [month, index]));
  return {
    days: dates.map((date) => value.get(date) ?? 0),
    monthOfDay: dates.map((date) => monthIndex.get(date.slice(0, 7)) ?? 0),
    tintOfMonth: tintsOf(recap, months),
    alt: ringAlt(recap, words),
  };
}

/**
 * Every distinct leader of a month wears a tint of its own, in order of first appearance, from a start that the first leader's
 * name chooses: two people rarely open alike. A month without a leader wears the one before it.
 */
function tintsOf(recap: Recap, months: readonly string[]): number[] {
  const leaderOf = new Map(recap.leaders.map(({ month, creator }) => [month, creator]));
  const leaders = [...new Set(months.flatMap((month) => leaderOf.get(month) ?? []))];
  const start = [...(leaders[0] ?? '')].reduce((sum, char) => (sum * 31 + (char.codePointAt(0) ?? 0)) % 9973, 7);
  const tint = new Map(leaders.map((leader, index) => [leader, (start + STEP * index) % TINTS]));
  let worn = start % TINTS;
  return months.map((month) => {
    worn = tint.get(leaderOf.get(month) ?? '') ?? worn;
    return worn;
  });
}

/** Months of the window, ties to the earlier; `quietest` is null where no month is quieter than the busiest, `busiest` where there is nothing. */
export function busiestAndQuietest(recap: Recap): { busiest: string | null; quietest: string | null } {
  const months = recap.timeline.months;
  const busiest = months.reduce<(typeof months)[number] | null>((best, one) => (one.value > (best?.value ?? 0) ? one : best), null);
  const quietest = months.reduce<(typeof months)[number] | null>(
    (best, one) => (best === null || one.value < best.value ? one : best),
    null,
  );
  const contrast = months.length > 1 && quietest !== null && busiest !== null && quietest.value < busiest.value;
  return { busiest: busiest?.month ?? null, quietest: contrast ? quietest.month : null };
}

/** "Busiest in July, quietest in March": the text alternative of the ring. */
export const ringAlt = (recap: Recap, words: Sentences): string => words.ring(busiestAndQuietest(recap));
