import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RING_UNITS, ringLayers, ringPoint, ringRim } from '@/ui/ring';

const year = (n: number) => Array.from({ length: n }, (_, i) => 60 + 50 * Math.sin(i / 20) + ((i * 7919) % 97));

/** Absolute points of a path of M and relative l commands. */
function points(d: string): [number, number][] {
  const out: [number, number][] = [];
  for (const part of d.split('M').slice(1)) {
    const [head = '', tail = ''] = part.split('l');
    const numbers = (text: string) => (text.match(/-?\d+/g) ?? []).map(Number);
    let [x = 0, y = 0] = numbers(head);
    out.push([x, y]);
    const steps = numbers(tail);
    for (let i = 0; i < steps.length; i += 2) {
      x += steps[i] ?? 0;
      y += steps[i + 1] ?? 0;
      out.push([x, y]);
    }
  }
  return out;
}

describe('year ring', () => {
  it('keeps inside its square for any window and any days', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000), { minLength: 28, maxLength: 400 }), (days) => {
        for (const layer of ringLayers({ days })) {
          for (const path of layer.paths) {
            expect(path.d).not.toMatch(/NaN|Infinity|e/);
            for (const [x, y] of points(path.d)) {
              expect(Math.hypot(x - RING_UNITS / 2, y - RING_UNITS / 2)).toBeLessThanOrEqual(RING_UNITS / 2);
            }
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  it('closes: the last month ends where the first began', () => {
    const [layer] = ringLayers({ days: year(365), rings: 1, layers: 1 });
    const first = points(layer?.paths[0]?.d ?? '')[0];
    const last = points(layer?.paths.at(-1)?.d ?? '').at(-1);
    expect(last).toEqual(first);
  });

  it('a busy month is wider than a quiet one', () => {
    const days = Array.from({ length: 365 }, (_, i) => (i >= 181 && i < 212 ? 100 : 10));
    const rim = ringRim({ days });
    expect(rim[195] ?? 0).toBeGreaterThan((rim[20] ?? 0) * 1.3);
  });

  it('stands without a single active day and with months that share a tint', () => {
    expect(ringLayers({ days: Array.from({ length: 31 }, () => 0) })).toHaveLength(6);
    const shared = ringLayers({ days: year(365), tintOfMonth: Array.from({ length: 12 }, (_, m) => m % 3) });
    expect(shared.every((layer) => layer.paths.length === 3)).toBe(true);
  });

  it('starts at the top and runs clockwise', () => {
    expect(ringPoint(0, 1).map(Math.round)).toEqual([500, 0]);
    expect(ringPoint(0.25, 1).map(Math.round)).toEqual([1000, 500]);
  });

  it('is small enough to travel inside the first page', () => {
    const text = ringLayers({ days: year(365) })
      .flatMap((layer) => layer.paths.map((path) => path.d))
      .join('');
    expect(gzipSync(text).length).toBeLessThan(16_000);
  });
});
