import type { Locale } from '../model/pack';

/** What stands beside minutes that nobody measured: all of them, or some. */
export const estimateNote: Readonly<Record<Locale, (all: boolean) => string>> = {
  en: (all) => (all ? 'An estimate: nobody measured each one.' : 'Partly an estimate: nobody measured each one.'),
  ko: (all) => (all ? '하나하나 재지 않아 어림한 값이에요.' : '하나하나 재지 않은 기록이 있어 일부는 어림한 값이에요.'),
};
