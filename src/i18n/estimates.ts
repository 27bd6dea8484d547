import type { Locale } from '../model/pack';

/** What stands beside minutes that nobody measured: all of them, or some. */
export const estimateNote: Readonly<Record<Locale, (all: boolean) => string>> = {
  en: (all) => (all ? 'An estimate: nobody measured each one.' : 'Partly an estimate: nobody measured each one.'),
  ko: (all) => (all ? '하나하나 재지 않아 어림한 값이에요.' : '하나하나 재지 않은 기록이 있어 일부는 어림한 값이에요.'),
};

/** The same beside a number, where there is no room for a sentence: also on cards that are posted. */
export const aboutNumber: Readonly<Record<Locale, (number: string) => string>> = {
  en: (number) => `~${number}`,
  ko: (number) => `약 ${number}`,
};

/** The same within a sentence. */
export const aboutFigure: Readonly<Record<Locale, (figure: string) => string>> = {
  en: (figure) => `about ${figure}`,
  ko: (figure) => `약 ${figure}`,
};
