import { safeName } from '../../model/safe-name';
import type { Select } from '../card-context';
import { measureOf, measureWords, shareOf, shownStanding } from '../figures';

const SHOWN = 5;

/** The five names that the year was spent with, the first one's standing beside it. */
export const select: Select<'top-creators'> = (recap, { pack, say, words }) => {
  const measure = pack.listMeasures.creators;
  const top = recap.top.creators.slice(0, SHOWN);
  const first = top[0];
  if (!first) return null;
  const greatest = measureOf(first, measure);
  const standing = shownStanding(first.standing, recap.minCohort);
  const badge = standing && words.badge(standing.shown, standing.of);
  // What the first one says beside its measure: how often, or how much of it.
  const second = pack.counts.by === 'purchase' ? 'quantity' : 'plays';
  const detail = (value: number) => (measure === second ? '' : measureWords(words, say, second).short(value));
  const rows = top.map((creator, index) => ({
    rank: index + 1,
    name: safeName(creator.name),
    detail: detail(creator[second]),
    value: measureWords(words, say, measure).short(measureOf(creator, measure)),
    share: shareOf(measureOf(creator, measure), greatest),
  }));
  return { kind: 'top-creators', words: words.topCreators({ rows, badge }), rows, badge };
};
