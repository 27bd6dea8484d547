import type { Explained } from '../model/explanation';
import type { Locale, PackWords } from '../model/pack';
import type { Measure } from '../model/recap';
import { explainEn } from './explain-en';
import { explainKo } from './explain-ko';

/** What a definition may speak of: the pack's nouns, and its measures by name. */
export interface DefinitionFacts {
  readonly nouns: PackWords;
  /** The main measure, and those of the lists. */
  readonly main: Measure;
  readonly creators: Measure;
  readonly items: Measure;
  readonly collections: Measure;
  readonly categories: Measure;
}

/** The words of "why this number?", one set a language. */
export interface ExplainWords {
  readonly heading: string;
  readonly labels: {
    readonly counted: string;
    readonly leftOut: string;
    readonly window: string;
    readonly zone: string;
    readonly cohort: string;
    readonly exact: string;
  };
  readonly title: Readonly<Record<Explained, (facts: DefinitionFacts) => string>>;
  readonly definition: Readonly<Record<Explained, (facts: DefinitionFacts) => string>>;
  events(count: string): string;
  /** Of them, those whose length nobody measured. */
  estimated(count: string): string;
  /** Events of the window that do not count. */
  tooShort(count: string, seconds: string): string;
  notBought(count: string): string;
  otherCurrency(count: string): string;
  nothing: string;
  unknown: string;
  /** Both dates inclusive. */
  window(from: string, to: string): string;
  people(count: string, nouns: PackWords): string;
  silent(least: string): string;
  exact(rank: string, of: string, percent: string): string;
  days(count: string): string;
  weeks(count: string): string;
  span(from: string, to: string): string;
}

const words: Readonly<Record<Locale, ExplainWords>> = { en: explainEn, ko: explainKo };

export const explainWords = (locale: Locale): ExplainWords => words[locale];
