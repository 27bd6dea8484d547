import type { CardOf } from '../../model/card';
import type { Select } from '../card-context';
import { isEstimated, withEstimate } from '../estimated';
import { heroOf, measureOf, measureWords } from '../figures';

/** How much it was, beside the cohort's median; the cohort is silent when it is small. */
export const select: Select<'total'> = (recap, { label, locale, pack, say, words }) => {
  const value = measureOf(recap.totals, pack.mainMeasure);
  if (Math.round(value) < 1) return null;
  const { of, median } = recap.standing.overall;
  const shown = of >= recap.minCohort && median > 0 ? median : null;
  const change = recap.previous?.change[pack.mainMeasure] ?? null;
  const beside: CardOf<'total'>['median'] =
    shown === null
      ? null
      : { label: words.labels.median, text: measureWords(words, say, pack.mainMeasure).long(shown), ratio: shown / value };
  return {
    kind: 'total',
    words: withEstimate(words.total({ label, value, median: shown, change }), recap, pack, locale),
    hero: heroOf(words, say, pack.mainMeasure, value),
    median: beside,
    ...(isEstimated(recap, pack) && { estimated: true as const }),
  };
};
