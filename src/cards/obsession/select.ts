import { safeName } from '../../model/safe-name';
import type { Select } from '../card-context';
import { heroNumber } from '../figures';

const FEWEST = 5;

/** One item on one day, again and again. */
export const select: Select<'obsession'> = (recap, { pack, say, words }) => {
  const found = recap.obsession;
  if (found === null || found.plays < (pack.least?.obsession ?? FEWEST) || !words.obsession) return null;
  const name = safeName(found.name);
  const creator = found.creator === null ? null : safeName(found.creator);
  return {
    kind: 'obsession',
    words: words.obsession({ date: found.date, plays: found.plays, name, creator }),
    name,
    creator,
    hero: heroNumber(say, found.plays, words.units.times(found.plays)),
    date: say.date(found.date),
  };
};
