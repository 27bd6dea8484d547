import { safeName } from '../../model/safe-name';
import type { Select } from '../card-context';
import { heroNumber } from '../figures';

/** New names; silent where the store knows nothing from before the window, because everything would look new. */
export const select: Select<'discoveries'> = (recap, { say, words }) => {
  const found = recap.discoveries;
  if (found === null || found.count === 0 || !words.discoveries) return null;
  const top = found.top === null ? null : safeName(found.top.name);
  return {
    kind: 'discoveries',
    words: words.discoveries({ count: found.count, creators: recap.totals.creators, top }),
    hero: heroNumber(say, found.count, words.units.newCreators?.(found.count) ?? ''),
    top,
  };
};
