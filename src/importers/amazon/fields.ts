import { minorUnitDigits } from '../../model/currency';
import { parseDecimal, scaled } from '../csv/decimal';

const ONE = { units: 1n, scale: 0 } as const;

/** A field's text; null when it is empty or says that there is none. A leading apostrophe, which keeps spreadsheets from reading a figure, is dropped. */
export function textOf(cell: string): string | null {
  const text = cell.replace(/^'+|'+$/g, '').trim();
  return text === '' || /^not (?:available|applicable)$/i.test(text) ? null : text;
}

/** Money in minor units ("$1,234.50" is 123450 in USD); null when it is absent or no amount. A comma is the decimal sign only where a point cannot be it. */
export function minorOf(cell: string, currency: string): number | null {
  const text = textOf(cell);
  const decimal = text === null ? null : (parseDecimal(text, '.') ?? parseDecimal(text, ','));
  return decimal && scaled(decimal, ONE, minorUnitDigits(currency));
}

/** A whole number of at least 0, null for anything else. */
export function countOf(cell: string): number | null {
  const text = textOf(cell);
  return text !== null && /^\d{1,9}(?:\.0+)?$/.test(text) ? Number.parseInt(text, 10) : null;
}
