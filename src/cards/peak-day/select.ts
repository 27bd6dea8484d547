import { dayIndex } from '../calendar';
import type { Select } from '../card-context';
import { measureOf, measureWords } from '../figures';

/** The fullest day; one day alone has nothing to be compared with, and of days that are all alike none is the fullest. */
export const select: Select<'peak-day'> = (recap, { pack, say, words }) => {
  const { date, value } = recap.peakDay;
  const { activeDays } = recap.totals;
  const usual = measureOf(recap.totals, pack.mainMeasure) / activeDays;
  if (activeDays < 2 || value <= usual || !words.peakDay) return null;
  // "More than n times" must hold strictly: exactly three times is more than two.
  const times = usual > 0 ? Math.ceil(value / usual - 1e-9) - 1 : 0;
  return {
    kind: 'peak-day',
    words: words.peakDay({ date, value, times: times >= 2 ? times : null }),
    hero: say.date(date),
    day: dayIndex(recap, date),
    pill: { label: words.labels.thatDay, value: measureWords(words, say, pack.mainMeasure).long(value) },
  };
};
