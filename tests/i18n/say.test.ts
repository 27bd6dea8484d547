import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sayIn } from '../../src/i18n/say';

const en = sayIn('en');
const ko = sayIn('ko');

describe('numbers', () => {
  it('writes figures in digits and says large ones in Korean as a person would', () => {
    expect(en.number(41_200)).toBe('41,200');
    expect(ko.number(41_200)).toBe('41,200');
    expect(en.spoken(41_200)).toBe('41,200');
    expect(ko.spoken(41_200)).toBe('4만 1,200');
    expect(ko.spoken(40_000)).toBe('4만');
    expect(ko.spoken(120_030_000)).toBe('1억 2,003만');
    expect(ko.spoken(9_999)).toBe('9,999');
  });

  it.each([
    [0.001, '0.001%'],
    [0.05, '0.05%'],
    [0.5, '0.5%'],
    [1, '1%'],
    [50, '50%'],
  ])('%d is %s', (value, text) => {
    expect(en.percent(value)).toBe(text);
    expect(ko.percent(value)).toBe(text);
  });

  it('rounds shares to whole percents, and to tenths where a whole one would be nothing', () => {
    expect([0.456, 0.004, 0, 1].map(en.share)).toEqual(['46%', '0.4%', '0%', '100%']);
  });
});

describe('time', () => {
  it.each([
    [0, 'midnight', '밤 12시'],
    [2, '2 am', '새벽 2시'],
    [5, '5 am', '새벽 5시'],
    [7, '7 am', '아침 7시'],
    [10, '10 am', '오전 10시'],
    [12, 'noon', '낮 12시'],
    [15, '3 pm', '오후 3시'],
    [19, '7 pm', '저녁 7시'],
    [23, '11 pm', '밤 11시'],
  ])('hour %d', (hour, english, korean) => {
    expect(en.hour(hour)).toBe(english);
    expect(ko.hour(hour)).toBe(korean);
  });

  it('says minutes only when there are some', () => {
    expect(en.time(0, 5)).toBe('12:05 am');
    expect(en.time(18, 0)).toBe('6 pm');
    expect(ko.time(0, 5)).toBe('0시 5분');
  });

  it.each([
    [0.4, '0 minutes', '0분'],
    [1, '1 minute', '1분'],
    [60, '1 hour', '1시간'],
    [312.9, '5 hours and 12 minutes', '5시간 12분'],
    [2879, '47 hours and 59 minutes', '47시간 59분'],
    [2880, '2 days', '2일'],
    [48_210, '33 days and 11 hours', '33일 11시간'],
  ])('%d minutes', (minutes, english, korean) => {
    expect(en.duration(minutes)).toBe(english);
    expect(ko.duration(minutes)).toBe(korean);
  });

  it('never says a duration longer than it was', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 600_000, noNaN: true }), (minutes) => {
        const factors = new Map([
          ['day', 1440],
          ['hour', 60],
          ['minute', 1],
        ]);
        const said = [...en.duration(minutes).matchAll(/([\d,]+) (day|hour|minute)/g)].reduce(
          (sum, [, figure = '', unit = '']) => sum + Number(figure.replaceAll(',', '')) * (factors.get(unit) ?? Number.NaN),
          0,
        );
        expect(said).toBeLessThanOrEqual(minutes);
        expect(minutes - said).toBeLessThan(60);
      }),
    );
  });

  it('draws dates as they are, in any zone of the machine', () => {
    expect(en.date('2024-02-29')).toBe('February 29');
    expect(ko.date('2024-02-29')).toBe('2월 29일');
    expect(en.weekday('2025-07-05')).toBe('Saturday');
    expect(ko.weekday('2025-07-05')).toBe('토요일');
    expect(en.month('2025-01')).toBe('January');
    expect(ko.shortMonth('2025-12')).toBe('12월');
    expect(en.date('2025-13-77')).toBe('2025-13-77');
  });
});

it('lists names as each language does', () => {
  expect(en.list(['A', 'B', 'C'])).toBe('A, B and C');
  expect(ko.list(['A', 'B', 'C'])).toBe('A, B, C');
});
