import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDecimal, scaled } from '@/importers/csv/decimal';
import { minorUnitDigits } from '@/model/currency';

const minor = (text: string, currency = 'USD', sign: '.' | ',' = '.') => {
  const decimal = parseDecimal(text, sign);
  return decimal && scaled(decimal, { units: 1n, scale: 0 }, minorUnitDigits(currency));
};

describe('money', () => {
  it.each([
    ['17.52', 1752],
    ['$17.52', 1752],
    ['$1,234.50', 123_450],
    ['1,234,567.8', 123_456_780],
    ["1'234.50", 123_450],
    ['1 234.50', 123_450],
    ['1\u202f234.50', 123_450],
    ['-5', -500],
    ['-$5.00', -500],
    ['$-5.00', -500],
    ['\u22125.00', -500],
    ['(5.00)', -500],
    ['($1,005.10)', -100_510],
    ['USD 3.10', 310],
    ['3.10 USD', 310],
    ['US$3.10', 310],
    ['.5', 50],
    ['5.', 500],
    ['0.005', 1],
    ['-0.005', -1],
    ['0.0049', 0],
    ['0.00', 0],
  ])('%s is %i cents', (text, cents) => {
    expect(minor(text)).toBe(cents);
  });

  it.each([
    ['17,52 €', 1752],
    ['1.234,50', 123_450],
    ['1 234,50', 123_450],
  ])('%s is %i cents where the decimal sign is a comma', (text, cents) => {
    expect(minor(text, 'EUR', ',')).toBe(cents);
  });

  it.each([
    '',
    '-',
    '$',
    'free',
    '1,50',
    '1,2345',
    '1.2.3',
    '12 34',
    '1e5',
    'NaN',
    '0x10',
    '--5',
    '1,234.5,6',
    '1'.repeat(40),
    `${'AB'.repeat(50_000)}1`,
    `${'A'.repeat(60)}1`,
  ])('%.60s is no amount', (text) => {
    expect(parseDecimal(text, '.')).toBeNull();
  });

  it('follows the minor units of ISO 4217', () => {
    expect([minor('1234', 'KRW'), minor('1234', 'JPY'), minor('1.234', 'KWD'), minor('12.34', 'HUF'), minor('12.34', 'IDR')]).toEqual([
      1234, 1234, 1234, 1234, 1234,
    ]);
    expect(minor('99,999,999,999,999.99')).toBeNull();
  });

  it('multiplies exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 0, max: 1000 }), (cents, quantity) => {
        const text = `${cents < 0 ? '-' : ''}${Math.trunc(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, '0')}`;
        const price = parseDecimal(text, '.');
        const times = parseDecimal(String(quantity), '.');
        expect(price && times && scaled(price, times, 2)).toBe(cents * quantity + 0);
      }),
    );
  });
});
