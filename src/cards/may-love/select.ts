import { safeName } from '../../model/safe-name';
import type { Select } from '../card-context';

const MOST = 3;

/** Names never met, loved by those who love one's own favourites. Groups that may not speak named none. */
export const select: Select<'may-love'> = (recap, { words }) => {
  const told = words.mayLove;
  const found = (recap.mayLove ?? []).filter(({ people }) => people >= recap.minCohort).slice(0, MOST);
  if (!told || found.length === 0) return null;
  const names = found.map(({ name, through, people }) => ({
    name: safeName(name),
    detail: told.detail({ through: through.map((one) => safeName(one)), people }),
  }));
  return { kind: 'may-love', words: told.card({ names }), names };
};
