import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Found, groupOf, overlapOf } from '@/server/compare/overlap';

const found = (identity: string, plays: number, firstMs = 0): Found => ({ identity, name: identity.toUpperCase(), plays, firstMs });

describe('what two people have in common', () => {
  it('is everything for two equal years, and nothing without a creator in common', () => {
    const mine = [found('a', 3), found('b', 1)];
    expect(overlapOf(mine, [found('a', 6), found('b', 2)])).toMatchObject({ overlap: 1, count: 2 });
    expect(overlapOf(mine, [found('c', 1)])).toEqual({ overlap: 0, count: 0, shared: [] });
    expect(overlapOf([], [])).toEqual({ overlap: 0, count: 0, shared: [] });
  });

  it('is the smaller of the two shares, creator by creator', () => {
    // a: min(3/4, 1/2), b: min(1/4, 0)
    expect(overlapOf([found('a', 3), found('b', 1)], [found('a', 5), found('c', 5)]).overlap).toBeCloseTo(0.5);
  });

  it('says who was first, and names ten at most', () => {
    const first = overlapOf([found('a', 1, 5), found('b', 1, 9), found('c', 1, 7)], [found('a', 1, 6), found('b', 1, 8), found('c', 1, 7)]);
    expect(first.shared.map(({ name, first: who }) => `${name} ${who}`)).toEqual(['A inviter', 'B guest', 'C same']);
    const many = Array.from({ length: 30 }, (_, i) => found(`c${i}`, 1 + i));
    const { shared, count } = overlapOf(many, many);
    expect([shared.length, count, shared[0]?.name]).toEqual([10, 30, 'C29']);
  });

  it('is the same seen from both sides, and between 0 and 1', () => {
    const year = fc.uniqueArray(
      fc.record({ id: fc.integer({ min: 0, max: 12 }), plays: fc.integer({ min: 1, max: 900 }), at: fc.nat(50) }),
      {
        selector: ({ id }) => id,
      },
    );
    fc.assert(
      fc.property(year, year, (one, other) => {
        const [a, b] = [one, other].map((rows) => rows.map(({ id, plays, at }) => found(`c${id}`, plays, at)));
        const [there, back] = [overlapOf(a ?? [], b ?? []), overlapOf(b ?? [], a ?? [])];
        expect(there.overlap).toBeCloseTo(back.overlap, 12);
        expect(there.overlap).toBeGreaterThanOrEqual(0);
        expect(there.overlap).toBeLessThanOrEqual(1);
        const turned = { inviter: 'guest', guest: 'inviter', same: 'same' } as const;
        expect(there.shared.map(({ name, first }) => [name, first && turned[first]])).toEqual(
          back.shared.map(({ name, first }) => [name, first]),
        );
      }),
    );
  });

  it('has a name for every share', () => {
    expect([1, 0.5, 0.49, 0.25, 0.2, 0.08, 0.07, 0].map(groupOf)).toEqual([
      'twins',
      'twins',
      'neighbours',
      'neighbours',
      'crossing',
      'crossing',
      'worlds',
      'worlds',
    ]);
  });
});
