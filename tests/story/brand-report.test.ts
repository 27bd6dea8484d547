import { describe, expect, it } from 'vitest';
import { THEMES } from '@/model/edition';
import { brandReport } from '@/ui/brand-report';

describe.each(THEMES)('what becomes of a brand in %s', (theme) => {
  it('is its colour as it is where words read on it, else the nearest that carries them', () => {
    expect(brandReport(theme, { color: '#0f5f3d' }, 14)).toMatchObject({ height: '#0f5f3d', kept: true });
    // No ink reads on a middle grey.
    const moved = brandReport(theme, { color: '#787878' }, 14);
    expect(moved.kept).toBe(false);
    expect(moved.height).not.toBe('#787878');
    expect(brandReport(theme, {}, 14).kept).toBe(true);
  });

  it('is never less than AA', () => {
    for (const color of [undefined, '#787878', '#ff0000', '#ffffff', '#000000', '#00ff88']) {
      expect(brandReport(theme, { color, accent: '#ffd400' }, 14).contrast).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('counts the cards on which the accent stands out', () => {
    const [bright, deep] = ['#ffd400', '#5a0fa0'].map((accent) => brandReport(theme, { accent }, 14).loud);
    expect(Math.max(bright ?? 0, deep ?? 0)).toBeGreaterThan(0);
    expect(Math.min(bright ?? 0, deep ?? 0)).toBeLessThan(14);
    expect(brandReport(theme, {}, 14).loud).toBe(0);
  });
});
