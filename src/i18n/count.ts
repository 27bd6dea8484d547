import { fill } from '../model/fill';
import type { Locale } from '../model/pack';
import type { Counted } from './dictionary';

/** The form of a counted sentence for `n` (Intl.PluralRules), filled with {n} grouped for the locale and any other values. */
export function count(locale: Locale, n: number, forms: Counted, values: Readonly<Record<string, string | number>> = {}): string {
  const form = new Intl.PluralRules(locale).select(n) === 'one' ? forms.one : forms.other;
  return fill(form, { n: new Intl.NumberFormat(locale).format(n), ...values });
}
