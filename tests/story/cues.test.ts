import { describe, expect, it } from 'vitest';
import { asTransform, countText, cueSpecs, motions } from '@/story/cues';
import { keyMeaning } from '@/story/keys';
import { looks } from '@/ui/looks';

describe('cues', () => {
  it('move only what a compositor moves', () => {
    const moved = new Set(Object.values(cueSpecs).flatMap((spec) => Object.keys(spec.keyframes)));
    expect([...moved].sort()).toEqual(['opacity', 'rotate', 'scale', 'translate']);
  });

  it('can be told as one transform, with what is no transform kept', () => {
    expect(asTransform(cueSpecs.bloom.keyframes)).toEqual({
      opacity: [0, 1],
      transform: ['rotate(-50deg) scale(0.3)', 'rotate(0deg) scale(1)'],
    });
    expect(asTransform(cueSpecs.rise.keyframes).transform).toEqual(['translate(0,28px)', 'translate(0,0)']);
    expect(asTransform({ translate: ['calc(1px - 2%) 3px', '0 0'] }).transform).toEqual([
      'translate(calc(1px - 2%),3px)',
      'translate(0,0)',
    ]);
    expect(asTransform({ opacity: [0, 1] })).toEqual({ opacity: [0, 1] });
    expect(asTransform({ rotate: ['0deg', '9deg'], scale: ['1', '2', '3'] })).toEqual({ rotate: ['0deg', '9deg'], scale: ['1', '2', '3'] });
  });

  it('counts run up without passing their figure, grouped as the language groups', () => {
    expect(countText(48_210, 0, 0, 'en')).toBe('0');
    expect(countText(48_210, 0, 1, 'en')).toBe('48,210');
    expect(countText(48_210, 0, 1, 'de')).toBe('48.210');
    expect(countText(0.5, 1, 1, 'ko')).toBe('0.5');
    let before = -1;
    for (let p = 0; p <= 1.2; p += 0.05) {
      const value = Number(countText(900, 0, p, 'en'));
      expect(value).toBeGreaterThanOrEqual(before);
      expect(value).toBeLessThanOrEqual(900);
      before = value;
    }
  });
});

describe('the motion of a theme', () => {
  const names = Object.values(looks).map(({ motion }) => motion);

  it('is one of its own', () => {
    expect(new Set(names).size).toBe(names.length);
    expect(Object.keys(motions).sort()).toEqual([...names].sort());
    const ways = names.map((name) => JSON.stringify([motions[name].ease, motions[name].enter, motions[name].cues.rise ?? cueSpecs.rise]));
    expect(new Set(ways).size).toBe(names.length);
  });

  it.each(names)('%s moves only what a compositor moves, arrives where things stand, and is over soon', (name) => {
    const { cues, enter, pace } = motions[name];
    for (const { keyframes, ms } of [...Object.values(cues), enter]) {
      for (const [property, frames] of Object.entries(keyframes)) {
        expect(['opacity', 'rotate', 'scale', 'translate']).toContain(property);
        expect([1, '1', '1 1', '0 0', '0deg']).toContain(frames.at(-1));
      }
      expect(ms * pace).toBeLessThanOrEqual(1300);
    }
    // Nobody waits for a page to take its place.
    expect(enter.ms).toBeLessThanOrEqual(450);
  });
});

describe('keys', () => {
  it('take arrows, Home, End, Space and Escape, and no letters', () => {
    expect(keyMeaning('ArrowRight', 9)).toEqual({ type: 'next', by: 'keys' });
    expect(keyMeaning('ArrowLeft', 9)).toEqual({ type: 'previous', by: 'keys' });
    expect(keyMeaning('End', 9)).toEqual({ type: 'go', index: 8, by: 'keys' });
    expect(keyMeaning(' ', 9)).toBe('pause');
    expect(keyMeaning('Escape', 9)).toBe('close');
    for (const letter of 'abcdefghijklmnopqrstuvwxyz1') expect(keyMeaning(letter, 9)).toBeNull();
  });
});
