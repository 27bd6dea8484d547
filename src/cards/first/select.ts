import { safeName } from '../../model/safe-name';
import { localClock } from '../calendar';
import type { Select } from '../card-context';

/** What the year began with, and when. Records of a domain without a clock know days only: no hour is told there. */
export const select: Select<'first'> = (recap, { pack, say, words }) => {
  const found = recap.first;
  const item = found.name === null ? null : safeName(found.name);
  const creator = found.creator === null ? null : safeName(found.creator);
  const name = item ?? creator;
  if (name === null || !words.first) return null;
  const { date, hour, minute } = localClock(found.occurredAt, recap.timezone);
  const time = pack.deck.includes('clock') ? say.time(hour, minute) : null;
  return {
    kind: 'first',
    words: words.first({ date, time, item, creator }),
    name,
    when: { label: say.weekday(date), value: time === null ? say.date(date) : `${say.date(date)}, ${time}` },
    hour: time === null ? null : hour,
  };
};
