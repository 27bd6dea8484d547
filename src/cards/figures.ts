import type { HeroNumber } from '../model/card-parts';
import { minorUnitDigits } from '../model/currency';
import type { Measure, PlainMeasure, Recap } from '../model/recap';
import type { MeasureWords, Say, Sentences } from '../model/sentences';
import type { Standing } from '../model/standing';

/** A whole number as a card's hero. */
export function heroNumber(say: Say, value: number, suffix: string): HeroNumber {
  return { value, decimals: 0, text: say.number(value), prefix: '', suffix };
}

/** How a pack says one of its measures; the bare figure where it has no words for it. */
export function measureWords(words: Sentences, say: Say, measure: PlainMeasure): MeasureWords {
  const bare = (value: number) => say.number(value);
  return words.measures[measure] ?? { hero: (value) => ({ value, unit: '' }), short: bare, long: bare };
}

/** A value of a measure as a card's hero, in the unit that the pack gives it. */
export function heroOf(words: Sentences, say: Say, measure: PlainMeasure, value: number): HeroNumber {
  const hero = measureWords(words, say, measure).hero(value);
  return heroNumber(say, hero.value, hero.unit);
}

/** An amount of this many minor units is set without its decimals where it owns a card. */
const ROUND_MINOR = 100_00;

/** An amount as a card's hero: the currency's sign stands where the language puts it. Cents go from 100 on. */
export function moneyHero(say: Say, amountMinor: number, currency: string): HeroNumber {
  const per = 10 ** minorUnitDigits(currency);
  const round = per > 1 && Math.abs(amountMinor) >= ROUND_MINOR;
  const value = round ? Math.round(amountMinor / per) : amountMinor / per;
  const decimals = round || per === 1 ? 0 : minorUnitDigits(currency);
  const said = say.money(amountMinor, currency);
  const figure = /\d[\d.,]*/.exec(said);
  const [prefix = '', suffix = ''] = figure ? said.split(figure[0]).map((part) => part.trim()) : [];
  return { value, decimals, text: round ? say.number(value) : (figure?.[0] ?? said), prefix, suffix };
}

/** The measure that a list shows: its own, or another where that is money and may not be shown. */
export function shownMeasure(measure: Measure, money: boolean): Measure {
  return measure === 'amountMinor' && !money ? 'orders' : measure;
}

/** A value of any measure in a list. Amounts need the recap's currency. */
export function shortFigure(words: Sentences, say: Say, measure: Measure, value: number, { totals }: Recap): string {
  if (measure !== 'amountMinor') return measureWords(words, say, measure).short(value);
  return totals.currency === null ? '' : say.money(value, totals.currency);
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
