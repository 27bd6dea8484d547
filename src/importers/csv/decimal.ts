/** A decimal number without rounding: value = units / 10^scale. */
export interface Decimal {
  units: bigint;
  scale: number;
}

/** At most one sign, before or after the currency's sign or ISO code, which may also stand behind the digits. */
const MONEY =
  /^(?<outer>[-+\u2212]?)[\p{Sc}\s]*(?:[A-Z]{2,3}[\p{Sc}\s]*)?(?<inner>[-+\u2212]?)(?<digits>[\d.,](?:[\d.,'\u2019\s]*[\d.,])?)[\p{Sc}\s]*(?:[A-Z]{2,3}[\p{Sc}\s]*)?$/u;
/** What stands between thousands: the other of comma and point, apostrophes, and the spaces of many countries. */
const GROUPS = { '.': /^\d{1,3}(?:[,'\u2019\s]\d{3})+(?:\.\d*)?$/, ',': /^\d{1,3}(?:[.'\u2019\s]\d{3})+(?:,\d*)?$/ } as const;
const PLAIN = { '.': /^(?:\d+\.?\d*|\.\d+)$/, ',': /^(?:\d+,?\d*|,\d+)$/ } as const;

/** No amount is longer; it bounds what a pattern can cost. */
const MAX_LENGTH = 64;

export type DecimalSign = '.' | ',';

/**
 * Reads "17.52", "$1,234.50", "-$5", "(5.00)" (negative), "1.234,50 EUR" (with ","), "1'234.50". Null for anything else, also for "1,50"
 * where the decimal sign is ".": it would be taken for 150.
 */
export function parseDecimal(text: string, sign: DecimalSign): Decimal | null {
  const trimmed = text.trim();
  if (trimmed.length > MAX_LENGTH) return null;
  const bracketed = trimmed.startsWith('(') && trimmed.endsWith(')');
  const { outer = '', inner = '', digits = '' } = MONEY.exec(bracketed ? trimmed.slice(1, -1) : trimmed)?.groups ?? {};
  const signs = `${outer}${inner}${bracketed ? '-' : ''}`;
  if (signs.length > 1 || !(PLAIN[sign].test(digits) || GROUPS[sign].test(digits))) return null;
  const [whole = '', fraction = ''] = digits.split(sign);
  const all = whole.replace(/\D/g, '') + fraction;
  if (all.length > 30) return null;
  const units = BigInt(all);
  return { units: signs === '' || signs === '+' ? units : -units, scale: fraction.length };
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
