import { localClock } from '../calendar';
import type { Select } from '../card-context';
import { heroOf } from '../figures';
import { hourMarks } from './hour-marks';

const SHORTEST_MINUTES = 60;
const FEWEST_EVENTS = 5;
const MOST_MARKS = 9;

/** The longest sitting, for domains that count minutes; an hour at least, or it is only an album. */
export const select: Select<'session'> = (recap, { pack, say, words }) => {
  const { start, events, value } = recap.session;
  if (pack.mainMeasure !== 'minutes' || value < SHORTEST_MINUTES) return null;
  if (events < (pack.least?.session ?? FEWEST_EVENTS) || !words.session) return null;
  const { date, hour, minute } = localClock(start, recap.timezone);
  return {
    kind: 'session',
    words: words.session({ date, hour, minute, value, events }),
    hero: heroOf(words, say, 'minutes', value),
    marks: hourMarks(hour + minute / 60, value, MOST_MARKS, say.hour),
    start: `${say.date(date)}, ${say.time(hour, minute)}`,
  };
};
