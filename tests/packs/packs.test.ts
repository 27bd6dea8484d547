import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packList } from '../../src/dev/list-packs.mjs';
import { sayIn } from '../../src/i18n/say';
import { CARD_KINDS, type CardKind } from '../../src/model/card';
import { AnnumError } from '../../src/model/errors';
import { FIGURES, LOCALES, type Pack } from '../../src/model/pack';
import { FACTS, type Fact, type Measure } from '../../src/model/recap';
import { music } from '../../src/packs/music/music';
import { getPack, packIds, packs } from '../../src/packs/registry';
import { filesIn, linesMatching } from '../architecture/source-files';

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

  it('lists the folders that are there, each under its id', () => {
    expect(readFileSync('src/packs/installed.ts', 'utf8')).toBe(packList());
    const folders = [...packList().matchAll(/'\.\/([a-z-]+)\//g)].map((found) => found[1]);
    expect([...packIds].sort()).toEqual(folders);
  });

  it('alone knows the domains: nothing else in src names one', () => {
    // A story can be made a video, which is also the name of a domain: that one is a domain only as a string.
    const domains = new RegExp(`\\b(${packIds.filter((id) => id !== 'video').join('|')})\\b|'video'`, 'i');
    const activities = new RegExp(`'(${[...new Set(packs.flatMap((pack) => pack.activities))].join('|')})'`);
    // Formats of others say what they hold, as does the page that takes them, and the demo has a domain to be about.
    const apart =
      /^src\/(packs|importers|demo|intake|server\/intake|start)\/|^src\/i18n\/start-|^src\/cli\/(commands\/import|import-formats)\.ts$|^src\/server\/http\/listenbrainz\.ts$|^src\/server\/db\/generated/;
    const files = filesIn('src').filter((path) => /\.(ts|tsx|mjs)$/.test(path) && !apart.test(path));
    expect(linesMatching(files, domains)).toEqual([]);
    // "order" is a word of measures too: there it is a name of an event only beside others.
    expect(linesMatching(files, activities).filter((line) => !/counts|by: |'purchase'/.test(line))).toEqual([]);
  });
});

/** Which card tells which fact. */
const TOLD_BY: Readonly<Record<Fact, CardKind>> = {
  binge: 'binge',
  biggest: 'biggest',
  reorder: 'again',
  nextBadge: 'next-badge',
  mayLove: 'may-love',
};

describe.each(packs.map((pack) => ({ id: pack.id, pack })))('the pack $id', ({ pack }) => {
  it('tells every card of its deck once, opens with the intro and comes home on the summary', () => {
    expect(new Set(pack.deck).size).toBe(pack.deck.length);
    for (const kind of pack.deck) expect(CARD_KINDS).toContain(kind);
    expect(pack.deck[0]).toBe('intro');
    expect(pack.deck.at(-1)).toBe('summary');
  });

  it('asks for the facts that its cards tell', () => {
    const told = FACTS.filter((fact) => pack.deck.includes(TOLD_BY[fact]) && (fact !== 'reorder' || pack.counts.by === 'purchase'));
    expect(pack.facts).toEqual(expect.arrayContaining(told));
  });

  it.each(LOCALES)('has words for every measure that it shows (%s)', (locale) => {
    const { measures } = pack.sentences[locale](sayIn(locale));
    const second: Measure = pack.counts.by === 'purchase' ? 'quantity' : 'plays';
    const shown = [pack.mainMeasure, second, ...Object.values(pack.listMeasures)].map((measure: Measure) =>
      // Lists that go by amounts show orders where no amount may be shown.
      measure === 'amountMinor' ? 'orders' : measure,
    );
    for (const measure of shown) {
      const words = measures[measure];
      expect(words, measure).toBeDefined();
      for (const value of [1, 2, 90, 8580]) {
        expect(words?.short(value), measure).toMatch(/\d/);
        expect(words?.long(value), measure).toMatch(/\d/);
        expect(words?.hero(value).unit, measure).not.toBe('');
      }
    }
  });

  it('has an archetype for at least six figures, each with a reachable even year', () => {
    const figures = pack.archetypes.map(({ figure }) => figure);
    expect(figures.length).toBeGreaterThanOrEqual(6);
    expect(new Set(figures).size).toBe(figures.length);
    expect(new Set(pack.archetypes.map(({ id }) => id)).size).toBe(pack.archetypes.length);
    for (const { id, figure, even } of pack.archetypes) {
      expect(FIGURES).toContain(figure);
      expect(even, id).toBeGreaterThan(0);
      if (figure !== 'longestSession') expect(even, id).toBeLessThan(1);
    }
  });

  it.each(LOCALES)('gives every archetype a name, an axis and a reason with its figure in it (%s)', (locale) => {
    const names = pack.archetypes.map(({ words }) => words[locale].name);
    expect(new Set(names).size).toBe(names.length);
    for (const { id, figure, words } of pack.archetypes) {
      const { axis, why } = words[locale];
      const said = figure === 'longestSession' ? sayIn(locale).duration(312) : '46%';
      expect(axis, id).not.toBe('');
      expect(why(said), id).toContain(said);
      expect(why(said), id).not.toMatch(/[!！]/);
    }
  });
});

/** What the specification says of each: activities, measure of the year, of creators, items and categories, and the least for a recap. */
const SPECIFIED: Readonly<Record<string, Partial<Pack>>> = {
  music: {
    activities: ['listen'],
    counts: { by: 'duration', minDurationMs: 30_000 },
    mainMeasure: 'minutes',
    listMeasures: { creators: 'minutes', items: 'plays', collections: 'minutes', categories: 'minutes' },
    minimum: { plays: 30, creators: 5 },
  },
  video: {
    activities: ['watch'],
    counts: { by: 'duration', minDurationMs: 30_000 },
    listMeasures: { creators: 'minutes', items: 'plays', collections: 'minutes', categories: 'minutes' },
    minimum: { plays: 5 },
  },
  shopping: {
    activities: ['purchase'],
    counts: { by: 'purchase' },
    mainMeasure: 'orders',
    listMeasures: { creators: 'orders', items: 'quantity', collections: 'quantity', categories: 'amountMinor' },
    minimum: { orders: 3 },
  },
  delivery: {
    activities: ['order'],
    counts: { by: 'purchase' },
    mainMeasure: 'orders',
    listMeasures: { creators: 'orders', items: 'quantity', collections: 'quantity', categories: 'amountMinor' },
    minimum: { orders: 3 },
  },
};

it.each(Object.entries(SPECIFIED))('%s counts what the specification counts', (id, rules) => {
  expect(getPack(id)).toMatchObject(rules);
});
