import { expect, test } from 'vitest';
import { raceOf } from '@/server/recap/race';

/** A row of CREATOR_MONTH; months by their place. */
const gain = (creator: number, month: number, value: number, plays = 1, known = 0) => [month, creator, value, plays, known];

test('the running five after every month, with a month in which nothing happens', () => {
  const months = ['2025-01', '2025-02', '2025-03'];
  const gains = [...[1, 2, 3, 4, 5, 6].map((creator) => gain(creator, 0, 10 * creator)), gain(1, 2, 30)];
  const { leaders, months: rounds } = raceOf(gains.flat(), months);
  expect(leaders).toEqual([
    { month: '2025-01', creator: 6 },
    { month: '2025-03', creator: 1 },
  ]);
  expect(rounds.map(({ top }) => top.map(({ creator }) => creator))).toEqual([
    [6, 5, 4, 3, 2],
    [6, 5, 4, 3, 2],
    // 1 and 4 have 40 each; 1 has played more often.
    [6, 5, 1, 4, 3],
  ]);
});

test('equal totals and plays go by the order of creators', () => {
  const { leaders } = raceOf([gain(7, 0, 5), gain(3, 0, 5)].flat(), ['2025-01']);
  expect(leaders).toEqual([{ month: '2025-01', creator: 3 }]);
});

test('an order that an earlier month had already adds nothing to the running total', () => {
  const { months } = raceOf([gain(1, 0, 1), gain(1, 1, 1, 1, 1), gain(2, 1, 1), gain(2, 0, 1)].flat(), ['2025-01', '2025-02']);
  expect(months[1]?.top.map(({ creator, value }) => [creator, value])).toEqual([
    [2, 2],
    [1, 1],
  ]);
});
