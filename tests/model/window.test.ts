import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesOf, localDateSchema, monthsOf, previousWindow, windowSchema, yearWindow } from '../../src/model/window';

describe('a window of local dates', () => {
  it('is half-open, forwards and at most 400 days long', () => {
    expect(windowSchema.safeParse({ from: '2025-01-01', to: '2026-01-01' }).success).toBe(true);
    expect(windowSchema.safeParse({ from: '2025-01-01', to: '2025-01-01' }).success).toBe(false);
    expect(windowSchema.safeParse({ from: '2025-02-01', to: '2025-01-01' }).success).toBe(false);
    expect(windowSchema.safeParse({ from: '2025-01-01', to: '2026-02-05' }).success).toBe(true);
    expect(windowSchema.safeParse({ from: '2025-01-01', to: '2026-02-06' }).success).toBe(false);
  });

  it.each(['2025-02-29', '2025-13-01', '2025-1-1', '20250101', '2025-01-01T00:00:00Z', ''])('knows that %j is no date', (text) => {
    expect(localDateSchema.safeParse(text).success).toBe(false);
  });

  it('counts the days of every year', () => {
    expect(datesOf(yearWindow(2025))).toHaveLength(365);
    expect(datesOf(yearWindow(2024))).toHaveLength(366);
    expect(datesOf(yearWindow(1900))).toHaveLength(365);
    expect(datesOf(yearWindow(2024))[59]).toBe('2024-02-29');
    expect(datesOf(yearWindow(2025)).at(-1)).toBe('2025-12-31');
  });

  it('touches a month from its first to its last date', () => {
    expect(monthsOf({ from: '2025-01-31', to: '2025-03-01' })).toEqual(['2025-01', '2025-02']);
    expect(monthsOf({ from: '2025-01-31', to: '2025-03-02' })).toEqual(['2025-01', '2025-02', '2025-03']);
    expect(monthsOf({ from: '2024-12-15', to: '2025-02-01' })).toEqual(['2024-12', '2025-01']);
    expect(monthsOf(yearWindow(2025))).toHaveLength(12);
  });

  it('was one year earlier, the leap day included', () => {
    expect(previousWindow(yearWindow(2025))).toEqual(yearWindow(2024));
    expect(previousWindow({ from: '2024-02-29', to: '2024-03-31' })).toEqual({ from: '2023-02-28', to: '2023-03-31' });
  });

  it('has each of its dates once, in order, each in one of its months', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: 400 }), (start, length) => {
        const iso = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
        const window = { from: iso(start), to: iso(start + length) };
        const dates = datesOf(window);
        expect(dates).toEqual(Array.from({ length }, (_, i) => iso(start + i)));
        expect([...new Set(dates.map((date) => date.slice(0, 7)))]).toEqual(monthsOf(window));
      }),
      { numRuns: 60 },
    );
  });
});
