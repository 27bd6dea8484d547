import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeStory } from '../../src/cards/compose';
import { LOCALES, type Pack } from '../../src/model/pack';
import { recapSchema } from '../../src/model/recap';
import { datesOf, monthsOf } from '../../src/model/window';
import { packs } from '../../src/packs/registry';
import { anyRecapOf } from './recap-arbitrary';
import { numbersOf, stringsOf } from './story-strings';

const input = (pack: Pack) =>
  fc.record({
    recap: anyRecapOf(pack),
    money: fc.boolean(),
    locale: fc.constantFrom(...LOCALES),
    displayName: fc.constantFrom(undefined, null, '', 'Mina', '\u202eanim'),
  });

describe.each(packs.map((pack) => ({ pack, id: pack.id })))('composing any valid recap of $id', ({ pack }) => {
  it('never throws, keeps the deck order and says only finished, safe text', () => {
    fc.assert(
      fc.property(input(pack), ({ recap, locale, displayName, money }) => {
        recapSchema.parse(recap);
        const story = composeStory({ recap, pack, label: '2025', theme: 'dusk', locale, displayName, money });

        const kinds = story.cards.map((card) => card.kind);
        expect(kinds).toEqual(pack.deck.filter((kind) => kinds.includes(kind)));
        expect(kinds[0]).toBe('intro');
        expect(kinds.at(-1)).toBe('summary');
        if (!money) expect(story.cards.filter((card) => card.money === true)).toEqual([]);
        for (const card of story.cards) {
          expect(card.words.lead).not.toBe('');
          expect(card.words.alt).not.toBe('');
        }
        const unsafe = stringsOf(story).filter(({ text }) => /[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(text));
        expect(unsafe).toEqual([]);
        expect(numbersOf(story).filter(({ number }) => !Number.isFinite(number))).toEqual([]);
        // The plain JSON of a story is the story: it goes to the browser that way.
        expect(isDeepStrictEqual(JSON.parse(JSON.stringify(story)), story)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('draws a ring of every date of the window in tints that exist', () => {
    fc.assert(
      fc.property(anyRecapOf(pack), (recap) => {
        const { ring } = composeStory({ recap, pack, label: '2025', theme: 'dusk', locale: 'en' });
        const dates = datesOf(recap.window);
        expect(ring.days).toHaveLength(dates.length);
        expect(ring.monthOfDay).toHaveLength(dates.length);
        expect(ring.tintOfMonth).toHaveLength(monthsOf(recap.window).length);
        for (const tint of ring.tintOfMonth) expect(tint >= 0 && tint < 12 && Number.isInteger(tint)).toBe(true);
        const value = new Map(recap.timeline.days.map((day) => [day.date, day.value]));
        expect(ring.days).toEqual(dates.map((date) => value.get(date) ?? 0));
      }),
    );
  });

  it('never shows a standing of a silent cohort, and always names the group', () => {
    fc.assert(
      fc.property(anyRecapOf(pack), fc.constantFrom(...LOCALES), (recap, locale) => {
        const story = composeStory({ recap, pack, label: '2025', theme: 'dusk', locale });
        const silent = recap.top.creators
          .slice(0, 5)
          .every(({ standing }) => !standing || standing.shown === null || standing.of < recap.minCohort);
        const card = story.cards.find((one) => one.kind === 'standing');
        expect(card === undefined).toBe(silent);
        if (card?.kind !== 'standing') return;
        expect(card.of).toBeGreaterThanOrEqual(recap.minCohort);
        expect(card.words.lead).toContain(new Intl.NumberFormat(locale).format(card.of));
        expect(card.hero.value).toBeGreaterThanOrEqual((100 * card.atOrAbove) / card.of - 1e-9);
        expect(Number(card.hero.text)).toBe(card.hero.value);
        const total = story.cards.find((one) => one.kind === 'total');
        if (recap.standing.overall.of < recap.minCohort && total?.kind === 'total') expect(total.median).toBeNull();
      }),
    );
  });
});
