import { expect, test } from 'vitest';
import { longestStreak } from '@/server/recap/streak';

test('a streak that runs to the last day is not lost', () => {
  expect(longestStreak([1, 2, 9, 10, 11])).toEqual({ first: 9, last: 11 });
});

test('ties go to the earliest streak, and one day is a streak', () => {
  expect(longestStreak([3, 4, 8, 9, 20])).toEqual({ first: 3, last: 4 });
  expect(longestStreak([5])).toEqual({ first: 5, last: 5 });
  expect(longestStreak([])).toBeNull();
});
