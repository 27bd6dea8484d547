import { safeName } from '../../model/safe-name';
import type { Select } from '../card-context';
import { measureOf, shareOf, shortFigure, shownMeasure } from '../figures';

const SHOWN = 5;

/** The five that the year came back to most; silent when nothing came twice. */
export const select: Select<'top-items'> = (recap, { money, pack, say, words }) => {
  const measure = shownMeasure(pack.listMeasures.items, money);
  const top = recap.top.items.slice(0, SHOWN).sort((a, b) => measureOf(b, measure) - measureOf(a, measure));
  // Minutes and amounts do not say whether something came twice.
  const counted = measure === 'minutes' || measure === 'amountMinor' ? 'plays' : measure;
  const first = top[0];
  if (!first || !words.topItems || Math.max(...top.map((item) => item[counted])) < 2) return null;
  const greatest = measureOf(first, measure);
  const rows = top.map((item, index) => ({
    rank: index + 1,
    name: safeName(item.name),
    detail: item.creator === null ? '' : safeName(item.creator),
    value: shortFigure(words, say, measure, measureOf(item, measure), recap),
    share: shareOf(measureOf(item, measure), greatest),
  }));
  return { kind: 'top-items', words: words.topItems({ rows }), rows, ...(measure === 'amountMinor' && { money: true }) };
};
