import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownPercent, standingOf } from '../../src/model/standing';

describe('the ladder', () => {
  it.each([
    // 100 * atOrAbove / of, and what a badge may say.
    [1, 200, 0.5],
    [1, 1_000, 0.1],
    [1, 999, 0.2],
    [1, 100_000, 0.001],
    [1, 1_000_000, 0.001],
    [11, 1_000_000, 0.002],
    [1, 10_000, 0.01],
    [11, 100_000, 0.02],
    [1, 3, 34],
    [1, 100, 1],
    [11, 1_000, 2],
    [1, 2, 50],
    [206, 41_200, 0.5],
  ])('shows %d of %d as top %s percent', (atOrAbove, of, shown) => {
    expect(shownPercent(atOrAbove, of)).toBe(shown);
  });

  it('says nothing of the lower half', () => {
    expect(shownPercent(51, 100)).toBeNull();
    expect(shownPercent(501, 1000)).toBeNull();
    expect(shownPercent(500, 1000)).toBe(50);
  });

  it('never tells anybody a better place than is true, nor one a step worse than it must', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50_000_000 }), fc.nat({ max: 50_000_000 }), (of, offset) => {
        const atOrAbove = (offset % of) + 1;
        const shown = shownPercent(atOrAbove, of);
        if (shown === null) {
          expect(2 * atOrAbove).toBeGreaterThan(of);
          return;
        }
        const step = shown <= 0.01 ? 0.001 : shown <= 0.1 ? 0.01 : shown <= 1 ? 0.1 : 1;
        const thousandths = BigInt(Math.round(shown * 1000));
        const true1000 = 100_000n * BigInt(atOrAbove);
        expect(thousandths * BigInt(of) >= true1000).toBe(true);
        expect((thousandths - BigInt(Math.round(step * 1000))) * BigInt(of) < true1000).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a standing', () => {
  it('does not flatter ties: ten equal firsts of ten are the top 100 %', () => {
    expect(standingOf({ greater: 0, atOrAbove: 10, of: 10 }, 5)).toEqual({ rank: 1, of: 10, topPercent: 100, shown: null });
  });

  it('is silent in a cohort below the minimum, and speaks from it on', () => {
    expect(standingOf({ greater: 0, atOrAbove: 1, of: 19 }, 20).shown).toBeNull();
    expect(standingOf({ greater: 0, atOrAbove: 1, of: 20 }, 20)).toEqual({ rank: 1, of: 20, topPercent: 5, shown: 5 });
    expect(standingOf({ greater: 0, atOrAbove: 1, of: 1 }, 20)).toEqual({ rank: 1, of: 1, topPercent: 100, shown: null });
  });
});
