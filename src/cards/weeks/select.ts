import { datesOf } from '../../model/window';
import { dayIndex, daysInWindow } from '../calendar';
import type { Select } from '../card-context';
import { heroNumber } from '../figures';

const SHORTEST = 3;
const DAY_MS = 86_400_000;

/** Weeks since a Monday long ago: 1970 began on a Thursday. */
const weekOf = (date: string) => Math.floor((Date.parse(date) / DAY_MS + 3) / 7);

/** Week after week; three are a habit. */
export const select: Select<'weeks'> = (recap, { pack, say, words }) => {
  const found = recap.weeks;
  if (found === null || found.weeks < (pack.least?.weeks ?? SHORTEST) || !words.weeks) return null;
  const first = weekOf(recap.window.from);
  const weeks = datesOf(recap.window).reduce<number[]>((all, date) => {
    all[weekOf(date) - first] = 0;
    return all;
  }, []);
  for (const { date, value } of recap.timeline.days) {
    const week = weekOf(date) - first;
    weeks[week] = (weeks[week] ?? 0) + value;
  }
  const weekAt = (date: string) => Math.floor((dayIndex(recap, date) + ((Date.parse(recap.window.from) / DAY_MS + 3) % 7)) / 7);
  return {
    kind: 'weeks',
    words: words.weeks({ ...found, everyWeek: found.weeks >= Math.ceil(daysInWindow(recap) / 7) }),
    hero: heroNumber(say, found.weeks, words.units.weeks?.(found.weeks) ?? ''),
    from: say.date(found.from),
    to: say.date(found.to),
    weeks,
    firstWeek: weekAt(found.from),
    lastWeek: weekAt(found.to),
  };
};
