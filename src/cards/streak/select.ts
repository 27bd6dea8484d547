import { dayIndex, daysInWindow } from '../calendar';
import type { Select } from '../card-context';
import { heroNumber } from '../figures';

const SHORTEST = 3;

/** Days in a row; two are a coincidence. */
export const select: Select<'streak'> = (recap, { say, words }) => {
  const { days, from, to } = recap.streak;
  if (days < SHORTEST || !words.streak) return null;
  return {
    kind: 'streak',
    words: words.streak({ days, from, to, everyDay: days >= daysInWindow(recap) }),
    hero: heroNumber(say, days, words.units.days(days)),
    from: say.date(from),
    to: say.date(to),
    firstDay: dayIndex(recap, from),
    lastDay: dayIndex(recap, to),
  };
};
