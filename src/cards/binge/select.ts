import { safeName } from '../../model/safe-name';
import type { Select } from '../card-context';
import { heroNumber } from '../figures';

const FEWEST = 3;

/** One creator on one day, one thing after another. */
export const select: Select<'binge'> = (recap, { pack, say, words }) => {
  const found = recap.binge;
  if (found === null || found.items < (pack.least?.binge ?? FEWEST) || !words.binge) return null;
  const name = safeName(found.name);
  return {
    kind: 'binge',
    words: words.binge({ ...found, name }),
    name,
    hero: heroNumber(say, found.items, words.units.binged?.(found.items) ?? ''),
    date: say.date(found.date),
  };
};
