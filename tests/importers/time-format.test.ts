import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileTimeFormat, formatProblem } from '@/importers/csv/time-format';
import { WallClock } from '@/importers/csv/wall-time';

const iso = (format: string, zone: string | undefined, text: string) => {
  expect(formatProblem(format, zone)).toBeNull();
  const instant = compileTimeFormat(format, zone)(text);
  return instant === null ? null : new Date(instant).toISOString();
};

describe('time formats', () => {
  it.each([
    ['yyyy-MM-dd HH:mm:ss', 'Europe/London', '2010-12-01 08:26:00', '2010-12-01T08:26:00.000Z'],
    ['yyyy-MM-dd HH:mm:ss', 'Europe/London', '2011-07-01 08:26:00', '2011-07-01T07:26:00.000Z'],
    ['MM/dd/yy', 'UTC', '01/21/18', '2018-01-21T00:00:00.000Z'],
    ['M/d/yyyy h:mm a', 'America/New_York', '7/4/2025 12:05 AM', '2025-07-04T04:05:00.000Z'],
    ['MMM d, yyyy, h:mm:ss a', 'UTC', 'Jul 1, 2025, 6:30:00 PM', '2025-07-01T18:30:00.000Z'],
    ['d MMM yyyy, HH:mm', 'UTC', '17 Aug 2026, 12:14', '2026-08-17T12:14:00.000Z'],
    ["yyyy-MM-dd'T'HH:mm:ss.SSSX", undefined, '2025-01-01T00:00:00.123456+09:00', '2024-12-31T15:00:00.123Z'],
    ['yyyyMMdd', 'Asia/Seoul', '20250101', '2024-12-31T15:00:00.000Z'],
    ['iso', 'Asia/Seoul', '2025-01-01T00:00:00Z', '2025-01-01T00:00:00.000Z'],
    ['iso', 'Asia/Seoul', '2025-01-01 00:00:00', '2024-12-31T15:00:00.000Z'],
    ['iso', 'Asia/Seoul', '2025-01-01', '2024-12-31T15:00:00.000Z'],
    ['epoch-s', undefined, '1735689600.5', '2025-01-01T00:00:00.500Z'],
    ['epoch-ms', undefined, '1735689600123', '2025-01-01T00:00:00.123Z'],
  ])('%s in %s reads %s', (format, zone, text, expected) => {
    expect(iso(format, zone, text)).toBe(expected);
  });

  it.each([
    ['yyyy-MM-dd', '2025-02-29'],
    ['yyyy-MM-dd', '2025-13-01'],
    ['yyyy-MM-dd', '2025-1-1'],
    ['yyyy-MM-dd', '2025-01-01 10:00'],
    ['yyyy-MM-dd HH:mm', '2025-01-01 24:00'],
    ['yyyy-MM-dd h:mm a', '2025-01-01 13:00 PM'],
    ['d MMM yyyy', '1 Foo 2025'],
    ['epoch-s', 'soon'],
  ])('%s refuses %s', (format, text) => {
    expect(compileTimeFormat(format, 'UTC')(text)).toBeNull();
  });

  it.each([
    ['HH:mm', 'UTC', /year, a month and a day/],
    ['yyyy-MM-dd QQ', 'UTC', /unknown letters "QQ"/],
    ['yyyy-MM-dd hh:mm', 'UTC', /"h" and "a"/],
    ['yyyy-MM-dd', undefined, /zone/],
    ['iso', undefined, /zone/],
  ])('says what is wrong with %s', (format, zone, problem) => {
    expect(formatProblem(format, zone)).toMatch(problem);
  });
});

describe('WallClock', () => {
  it('takes the first of a time that comes twice, and moves on a time that is skipped', () => {
    const london = new WallClock('Europe/London');
    const wall = (text: string) => new Date(london.toInstant(Date.parse(`${text}Z`))).toISOString();
    expect(wall('2011-10-30T01:30:00')).toBe('2011-10-30T00:30:00.000Z');
    expect(wall('2011-10-30T02:00:00')).toBe('2011-10-30T02:00:00.000Z');
    expect(wall('2011-03-27T01:30:00')).toBe('2011-03-27T01:30:00.000Z');
    expect(wall('2011-03-27T00:59:59')).toBe('2011-03-27T00:59:59.000Z');
    expect(wall('2011-03-27T02:00:00')).toBe('2011-03-27T01:00:00.000Z');
  });

  it('is the inverse of what the zone shows, in any zone and at any time', () => {
    const zones = [
      'Europe/London',
      'America/New_York',
      'Asia/Seoul',
      'America/St_Johns',
      'Africa/Casablanca',
      'Pacific/Apia',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
    ];
    const clocks = new Map(zones.map((zone) => [zone, new WallClock(zone)]));
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 2_000_000_000 }), (zone, seconds) => {
        const shown = (instant: number) => new Date(instant).toLocaleString('sv-SE', { timeZone: zone }).replace(' ', 'T');
        const wall = shown(seconds * 1000);
        const found = clocks.get(zone)?.toInstant(Date.parse(`${wall}Z`)) ?? Number.NaN;
        // Another instant only when the clock showed this time twice, and then an earlier one.
        expect(shown(found)).toBe(wall);
        expect(found).toBeLessThanOrEqual(seconds * 1000);
      }),
      { numRuns: 2_000 },
    );
  });
});
