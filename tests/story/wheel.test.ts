import { describe, expect, it } from 'vitest';
import { wheelTurns } from '@/story/wheel';

/** How many pages turn when steps of these sizes arrive, one every `everyMs`. */
function turned(sizes: readonly number[], everyMs = 16): number {
  const wheeled = wheelTurns();
  return sizes.filter((deltaY, i) => wheeled({ deltaX: 0, deltaY, atMs: i * everyMs, scrolls: false }) !== null).length;
}

/** What a trackpad sends for one flick: it grows under the fingers, and fades for over a second. */
const flick = [2, 9, 30, 64, ...Array.from({ length: 90 }, (_, i) => Math.max(1, Math.round(60 * 0.95 ** i)))];

describe('a wheel', () => {
  it('turns one page a notch, and not faster than pages can be seen', () => {
    expect(turned([120, 120, 120], 600)).toBe(3);
    expect(turned([-120, -120], 600)).toBe(2);
    expect(turned([120, 120, 120, 120], 100)).toBe(1);
    expect(
      turned(
        Array.from({ length: 11 }, () => 120),
        100,
      ),
    ).toBe(3);
  });

  it('turns one page a flick of a trackpad, and a second one only for a new push', () => {
    expect(turned(flick)).toBe(1);
    expect(turned([...flick, ...flick])).toBe(2);
    expect(turned(flick.map((size) => -size))).toBe(1);
  });

  it('turns after small steps that add up, and never while the card scrolls', () => {
    expect(turned([25, 25], 300)).toBe(0);
    expect(turned([25, 25, 25], 300)).toBe(1);
    const wheeled = wheelTurns();
    expect(wheeled({ deltaX: 0, deltaY: 120, atMs: 0, scrolls: true })).toBeNull();
    // At its end the same push goes on for a moment.
    expect(wheeled({ deltaX: 0, deltaY: 120, atMs: 100, scrolls: false })).toBeNull();
    expect(wheeled({ deltaX: 0, deltaY: 120, atMs: 400, scrolls: false })).toBe('next');
    expect(wheeled({ deltaX: -120, deltaY: 0, atMs: 1000, scrolls: true })).toBe('previous');
  });
});
