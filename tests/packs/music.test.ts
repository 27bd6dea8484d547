import { describe, expect, it } from 'vitest';
import { sayIn } from '../../src/i18n/say';
import { CARD_KINDS } from '../../src/model/card';
import { AnnumError } from '../../src/model/errors';
import { FIGURES, LOCALES } from '../../src/model/pack';
import { music } from '../../src/packs/music/music';
import { getPack, packIds } from '../../src/packs/registry';

describe('the registry of packs', () => {
  it('gives a pack by its id and names the known ones otherwise', () => {
    expect(getPack('music')).toBe(music);
    expect(() => getPack('musik')).toThrowError(AnnumError);
    try {
      getPack('musik');
    } catch (error) {
      expect(error).toMatchObject({ code: 'not_found', data: { known: packIds }, mend: expect.stringContaining('music') });
    }
    expect(() => getPack('constructor')).toThrowError(AnnumError);
  });
});

describe('the music pack', () => {
  it('counts what the specification counts', () => {
    expect(music).toMatchObject({
      activities: ['listen'],
      counts: { by: 'duration', minDurationMs: 30_000 },
      mainMeasure: 'minutes',
      listMeasures: { creators: 'minutes', items: 'plays', collections: 'minutes', categories: 'minutes' },
      minimum: { plays: 30, creators: 5 },
    });
  });

  it('tells every card once, opens with the intro and comes home on the summary', () => {
    expect([...music.deck].sort()).toEqual([...CARD_KINDS].sort());
    expect(music.deck[0]).toBe('intro');
    expect(music.deck.at(-1)).toBe('summary');
  });

  it('has one archetype a figure, each with a reachable even year', () => {
    expect(music.archetypes.map(({ figure }) => figure).sort()).toEqual([...FIGURES].sort());
    expect(new Set(music.archetypes.map(({ id }) => id)).size).toBe(music.archetypes.length);
    for (const { id, figure, even } of music.archetypes) {
      expect(even, id).toBeGreaterThan(0);
      if (figure !== 'longestSession') expect(even, id).toBeLessThan(1);
    }
  });

  it.each(LOCALES)('gives every archetype a name, an axis and a reason with its figure in it (%s)', (locale) => {
    const names = music.archetypes.map(({ words }) => words[locale].name);
    expect(new Set(names).size).toBe(names.length);
    for (const { id, figure, words } of music.archetypes) {
      const { axis, why } = words[locale];
      const said = figure === 'longestSession' ? sayIn(locale).duration(312) : '46%';
      expect(axis, id).not.toBe('');
      expect(why(said), id).toContain(said);
      expect(why(said), id).not.toMatch(/[!！]/);
    }
  });
});
