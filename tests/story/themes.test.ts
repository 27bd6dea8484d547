import { describe, expect, it } from 'vitest';
import { THEMES } from '@/model/edition';
import { contrast } from '@/ui/color';
import { groundOf, type ThemeName, themes } from '@/ui/themes';

describe('themes', () => {
  it('there is one for every theme an edition can name', () => {
    expect(Object.keys(themes).sort()).toEqual([...THEMES].sort());
  });

  it.each(Object.keys(themes) as ThemeName[])('%s: every pair of a card that carries words meets AA', (name) => {
    const weak: string[] = [];
    for (const count of [1, 4, 9, 14]) {
      for (let index = 0; index < count; index++) {
        const g = groundOf(name, index, count);
        const need = (what: string, a: string, b: string, floor: number) => {
          if (contrast(a, b) < floor) weak.push(`${what} ${a} on ${b}: ${contrast(a, b).toFixed(2)}`);
        };
        need('ink', g.ink, g.background, 4.5);
        need('muted', g.muted, g.background, 4.5);
        need('ink on the form', g.ink, g.form, 4.5);
        need('muted on the form', g.muted, g.form, 4.5);
        need('shout on the form', g.shout, g.form, 3);
        need('pill ink', g.pill.ink, g.pill.background, 4.5);
        need('pill muted', g.pill.muted, g.pill.background, 4.5);
        need('pill', g.pill.background, g.background, 3);
        if (g.form === g.background) weak.push(`form on ${g.background}: not there`);
        need('shout', g.shout, g.background, 3);
        for (const tint of g.tints) need('tint', tint, g.background, 1.8);
        for (const letter of g.letters) {
          need('letter', letter, g.background, 3);
          need('letter on the form', letter, g.form, 3);
        }
      }
    }
    expect(weak).toEqual([]);
  });

  it.each(Object.keys(themes) as ThemeName[])(
    '%s: no two neighbours of a full deck wear the same background, and the last comes home',
    (name) => {
      const grounds = Array.from({ length: 13 }, (_, i) => groundOf(name, i, 13).background);
      for (let i = 1; i < grounds.length; i++) expect(grounds[i]).not.toBe(grounds[i - 1]);
      expect(grounds.at(-1)).toBe(grounds[0]);
      expect(themes[name].tints).toHaveLength(12);
    },
  );
});
