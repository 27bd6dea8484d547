/**
 * Digits of the minor unit by ISO 4217 (list one), where it is not 2. Intl cannot be asked: it follows CLDR's habits of display,
 * which give HUF, IDR, COP and a dozen others no decimals.
 */
const DIGITS: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
  CLF: 4,
  UYW: 4,
};

/** How many decimals the minor unit of an ISO 4217 currency stands for: 2 for EUR, 0 for KRW, 3 for KWD. */
export const minorUnitDigits = (currency: string): number => DIGITS[currency] ?? 2;
