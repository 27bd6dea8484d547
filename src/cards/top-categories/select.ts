import { safeName } from '../../model/safe-name';
import type { Select } from '../card-context';
import { measureOf, shareOf, shortFigure, shownMeasure, shownStanding } from '../figures';

const SHOWN = 5;

/** What kinds of things the year was made of, the first one's standing beside it; one kind alone is no list. */
export const select: Select<'top-categories'> = (recap, { money, pack, say, words }) => {
  const own = pack.listMeasures.categories;
  const measure = shownMeasure(own, money);
  const top = recap.top.categories.slice(0, SHOWN).sort((a, b) => measureOf(b, measure) - measureOf(a, measure));
  const first = top[0];
  if (!first || top.length < 2 || !words.topCategories) return null;
  const greatest = measureOf(first, measure);
  // A standing by amounts says how much was spent, if not in coins.
  const standing = measure === own ? shownStanding(first.standing, recap.minCohort) : null;
  const badge = standing && words.badge(standing.shown, standing.of);
  const rows = top.map((category, index) => ({
    rank: index + 1,
    name: safeName(category.name),
    detail: '',
    value: shortFigure(words, say, measure, measureOf(category, measure), recap),
    share: shareOf(measureOf(category, measure), greatest),
  }));
  const by = measure === 'amountMinor' ? 'amount' : measure;
  return { kind: 'top-categories', words: words.topCategories({ rows, badge, by }), rows, badge, ...(by === 'amount' && { money: true }) };
};
