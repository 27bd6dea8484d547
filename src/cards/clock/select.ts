import type { Select } from '../card-context';
import { peakIndex, shareOf } from '../figures';

/** A weekday is named only when it stands this far above the average one. */
const STANDS_OUT = 1.1;

/** When the hours were: a dial of 24 and the seven weekdays. */
export const select: Select<'clock'> = (recap, { say, words }) => {
  const { hours, weekdays } = recap.timeline;
  const peakHour = peakIndex(hours);
  if (peakHour === null || !words.clock) return null;
  const day = peakIndex(weekdays);
  const most = day === null ? 0 : (weekdays[day] ?? 0);
  const average = weekdays.reduce((sum, value) => sum + value, 0) / weekdays.length;
  const weekday = day !== null && most >= STANDS_OUT * average ? day : null;
  return {
    kind: 'clock',
    words: words.clock({ hour: peakHour, weekday }),
    hours,
    peakHour,
    hero: say.hour(peakHour),
    weekdays: words.labels.weekdays.map((label, index) => ({ label, share: shareOf(weekdays[index] ?? 0, most) })),
  };
};
