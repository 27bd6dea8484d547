import { estimateNote } from '../../i18n/estimates';
import type { CardOf } from '../../model/card';
import type { Locale } from '../../model/pack';
import type { Recap } from '../../model/recap';
import type { Select } from '../card-context';
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
  const said = words.total({ label, value, median: shown, change });
  const estimate = pack.mainMeasure === 'minutes' ? estimateIn(recap, locale) : '';
  return {
    kind: 'total',
    words: { ...said, note: `${said.note} ${estimate}`.trim(), alt: `${said.alt} ${estimate}`.trim() },
    hero: heroOf(words, say, pack.mainMeasure, value),
    median: beside,
  };
};

/** From this share of the minutes on it is said that nobody measured them. */
const SAID_FROM = 0.01;

function estimateIn({ estimated, totals }: Recap, locale: Locale): string {
  if (estimated === null || estimated.minutes < totals.minutes * SAID_FROM) return '';
  return estimateNote[locale](estimated.plays === totals.plays);
}
