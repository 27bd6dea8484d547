import { monthsOf } from '../../model/window';
import { daysInWindow } from '../calendar';
import type { Select } from '../card-context';
import { busiestAndQuietest } from '../ring-model';

/** Fewer days with something are told better one by one. */
const FEWEST = 10;
const SHORTEST_MONTHS = 3;

/** The ring unrolled into weeks, and its fullest month. */
export const select: Select<'calendar'> = (recap, { say, words }) => {
  const { busiest, quietest } = busiestAndQuietest(recap);
  const months = monthsOf(recap.window);
  const active = recap.timeline.days.filter(({ value }) => value > 0).length;
  if (busiest === null || quietest === null || months.length < SHORTEST_MONTHS || active < FEWEST || !words.calendar) return null;
  return {
    kind: 'calendar',
    words: words.calendar({ busiest, quietest, activeDays: active, days: daysInWindow(recap) }),
    hero: say.month(busiest),
    months: months.map((month) => say.shortMonth(month)),
    firstWeekday: (new Date(`${recap.window.from}T00:00:00Z`).getUTCDay() + 6) % 7,
  };
};
