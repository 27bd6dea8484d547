import type { HeroNumber } from '../model/card';
import type { Measure } from '../model/recap';
import type { Say } from '../model/sentences';
import type { Standing } from '../model/standing';

/** A whole number as a card's hero. */
export function heroNumber(say: Say, value: number, suffix: string): HeroNumber {
  return { value, decimals: 0, text: say.number(value), prefix: '', suffix };
}

/** Decimals of a percentage on the ladder: 0.005 has three, 0.07 two, 0.5 one, 12 none. */
export function ladderDecimals(shown: number): number {
  return shown <= 0.01 && !isStep(shown, 2) ? 3 : shown < 0.1 && !isStep(shown, 1) ? 2 : shown < 1 ? 1 : 0;
}

const isStep = (shown: number, decimals: number) => Math.abs(shown * 10 ** decimals - Math.round(shown * 10 ** decimals)) < 1e-9;

/** A measure against the list's greatest, 0..1; 0 when there is nothing to compare with. */
export const shareOf = (value: number, greatest: number): number => (greatest > 0 ? Math.min(1, Math.max(0, value / greatest)) : 0);

/** The measure of an entry or of totals. */
export const measureOf = (entry: Readonly<Record<Measure, number>>, measure: Measure): number => entry[measure];

/** The percentage that may be shown, or null: cohorts under `minCohort` stay silent whatever a stored recap says. */
export function shownStanding(standing: Standing | null, minCohort: number): (Standing & { shown: number }) | null {
  if (standing === null || standing.shown === null || standing.of < minCohort) return null;
  return { ...standing, shown: standing.shown };
}

/** Index of the greatest positive value, ties to the first; null when all are 0. */
export function peakIndex(values: readonly number[]): number | null {
  let best: number | null = null;
  let most = 0;
  values.forEach((value, index) => {
    if (value > most) {
      best = index;
      most = value;
    }
  });
  return best;
}
