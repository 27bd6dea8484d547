import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markLine } from '@/cards/archetype/mark';
import { crowd } from '@/cards/standing/crowd';
import { chain } from '@/cards/streak/chain';
import { wavePath } from '@/cards/wave';
import { nameSize } from '@/ui/name-size';
import { fitDisplay } from '@/ui/type';

const dots = (path: string) => path.split('M').length - 1;

describe('the crowd', () => {
  it('thins to the exact share, rounded up to whole dots, and never below the person', () => {
    const thinned = crowd(41_200, 206);
    expect(thinned.waves.reduce((sum, wave) => sum + dots(wave), 0)).toBe(995);
    expect(dots(thinned.stay)).toBe(4);
    expect(dots(crowd(41_200, 1).stay)).toBe(0);
  });

  it('is the crowd itself when it is small', () => {
    const small = crowd(24, 6);
    expect(small.waves.reduce((sum, wave) => sum + dots(wave), 0) + dots(small.stay) + 1).toBe(24);
  });
});

describe('the chain', () => {
  it('has a link a day inside its box, for any streak', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1440), { minLength: 1, maxLength: 400 }), (days) => {
        const { links, width, height } = chain(days);
        expect(links).toHaveLength(days.length);
        for (const { x, y, r } of links) {
          expect(r).toBeGreaterThan(0);
          expect(x - r).toBeGreaterThanOrEqual(0);
          expect(x + r).toBeLessThanOrEqual(width);
          expect(y + r).toBeLessThanOrEqual(height);
        }
        expect(height).toBeLessThanOrEqual(900);
      }),
    );
  });

  it('bends: two days that follow each other are neighbours, also at the edge', () => {
    const { links, step } = chain(Array.from({ length: 80 }, () => 1));
    for (let i = 1; i < links.length; i++) {
      const [a, b] = [links[i - 1], links[i]];
      expect(Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0))).toBeLessThan(step + 2);
    }
  });
});

describe('marks and waves', () => {
  it('are the same for the same person and differ between people', () => {
    expect(markLine([94, 12, 51, 71], 1, 390)).toEqual(markLine([94, 12, 51, 71], 1, 390));
    expect(markLine([94, 12, 51, 71], 1, 390)).not.toEqual(markLine([12, 94, 51, 71], 1, 390));
    expect(wavePath('Midnight Radio', 40, 900, 100)).toBe(wavePath('Midnight Radio', 40, 900, 100));
    expect(wavePath('Midnight Radio', 40, 900, 100)).not.toBe(wavePath('Paper Lanterns', 40, 900, 100));
  });

  it('hold their strokes inside the box', () => {
    for (const stroke of wavePath('かすみ草', 50, 900, 100).split('M').slice(1)) {
      const [x = 0, y = 0, length = 0] = (stroke.match(/-?\d+/g) ?? []).map(Number);
      expect(x).toBeLessThanOrEqual(900);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y + length).toBeLessThanOrEqual(101);
    }
  });
});

describe('sizes', () => {
  it('longer words never get larger, and stay between their bounds', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (name) => {
        const [short, long] = [nameSize(name, 900, 150, 70), nameSize(`${name} and more`, 900, 150, 70)];
        expect(long).toBeLessThanOrEqual(short);
        expect(long).toBeGreaterThanOrEqual(70);
        expect(fitDisplay(name, 900, 200, 60)).toBeLessThanOrEqual(200);
      }),
    );
  });
});
