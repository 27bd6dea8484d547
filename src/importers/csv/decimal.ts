/** A decimal number without rounding: value = units / 10^scale. */
export interface Decimal {
  units: bigint;
  scale: number;
}

/** Signs of currencies, ISO codes and white space may stand before or after the digits. */
const AROUND = /^(?:[\p{Sc}\s]|[A-Z]{2,3}\b)*|(?:[\p{Sc}\s]|\b[A-Z]{2,3})*$/gu;
const SIGN = /^[-+\u2212]/;
/** What stands between thousands: the other of comma and point, apostrophes, and the spaces of many countries. */
const GROUPS = { '.': /^\d{1,3}(?:[,'\u2019\s]\d{3})+(?:\.\d*)?$/, ',': /^\d{1,3}(?:[.'\u2019\s]\d{3})+(?:,\d*)?$/ } as const;
const PLAIN = { '.': /^(?:\d+\.?\d*|\.\d+)$/, ',': /^(?:\d+,?\d*|,\d+)$/ } as const;

export type DecimalSign = '.' | ',';

/**
 * Reads "17.52", "$1,234.50", "-$5", "(5.00)" (negative), "1.234,50 EUR" (with ","), "1'234.50". Null for anything else, also for "1,50"
 * where the decimal sign is ".": it would be taken for 150.
 */
export function parseDecimal(text: string, sign: DecimalSign): Decimal | null {
  let rest = text.trim();
  let negative = false;
  if (rest.startsWith('(') && rest.endsWith(')')) {
    negative = true;
    rest = rest.slice(1, -1);
  }
  rest = rest.replace(SIGN, (found) => (found === '+' ? '' : '-'));
  if (rest.startsWith('-')) {
    negative = !negative;
    rest = rest.slice(1);
  }
  rest = rest.replace(AROUND, '');
  if (SIGN.test(rest)) {
    if (rest[0] !== '+') negative = !negative;
    rest = rest.slice(1).replace(AROUND, '');
  }
  if (!PLAIN[sign].test(rest) && !GROUPS[sign].test(rest)) return null;
  const [whole = '', fraction = ''] = rest.split(sign);
  const digits = whole.replace(/\D/g, '') + fraction;
  if (digits.length === 0 || digits.length > 30) return null;
  const units = BigInt(digits);
  return { units: negative ? -units : units, scale: fraction.length };
}

/** `amount` times `factor` in units of 10^-digits, halves rounded away from zero; null beyond the safe integers. */
export function scaled(amount: Decimal, factor: Decimal, digits: number): number | null {
  const product = amount.units * factor.units;
  const shift = amount.scale + factor.scale - digits;
  const value = shift <= 0 ? product * 10n ** BigInt(-shift) : divideRounded(product, 10n ** BigInt(shift));
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : null;
}

function divideRounded(value: bigint, by: bigint): bigint {
  const half = by / 2n;
  return value < 0n ? -((-value + half) / by) : (value + half) / by;
}
