import { expect, test } from 'vitest';
import { zoneOffsets } from '@/server/warehouse/zone-offsets';

const HOUR_MS = 3_600_000;
const between = (zone: string, from: string, to: string) =>
  zoneOffsets(zone, Date.parse(from), Date.parse(to)).map(({ fromMs, offsetMs }) => [fromMs, offsetMs / HOUR_MS]);

test('changes of clocks are found to the millisecond', () => {
  expect(between('America/New_York', '2024-12-30T00:00Z', '2026-01-03T00:00Z').slice(1)).toEqual([
    [Date.parse('2025-03-09T07:00:00Z'), -4],
    [Date.parse('2025-11-02T06:00:00Z'), -5],
  ]);
  // Half an hour of daylight saving, in the south.
  expect(between('Australia/Lord_Howe', '2025-01-01T00:00Z', '2026-01-01T00:00Z').map(([, hours]) => hours)).toEqual([11, 10.5, 11]);
});

test('the first offset stands for all time before', () => {
  const [first] = between('Asia/Seoul', '2025-01-01T00:00Z', '2026-01-01T00:00Z');
  expect(first?.[1]).toBe(9);
  expect(first?.[0]).toBeLessThan(0);
});

test('a day that a zone skipped altogether is a change like any other', () => {
  // Samoa had no 30 December 2011.
  expect(between('Pacific/Apia', '2011-12-01T00:00Z', '2012-01-31T00:00Z').map(([, hours]) => hours)).toEqual([-10, 14]);
});
