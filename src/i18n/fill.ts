import type { Locale } from '../model/pack';
import type { Counted } from './dictionary';

/** Puts values into the {slots} of a sentence; an unknown slot stays as it is, so that a typing error shows. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (slot, key: string) => (Object.hasOwn(values, key) ? String(values[key]) : slot));
}

/** The form of a counted sentence for `n` (Intl.PluralRules), filled with {n} grouped for the locale and any other values. */
export function count(locale: Locale, n: number, forms: Counted, values: Readonly<Record<string, string | number>> = {}): string {
  const form = new Intl.PluralRules(locale).select(n) === 'one' ? forms.one : forms.other;
  return fill(form, { n: new Intl.NumberFormat(locale).format(n), ...values });
}
