import { describe, expect, it } from 'vitest';
import { cardContext } from '@/cards/card-context';
import { composeStory } from '@/cards/compose';
import { select as selectFirst } from '@/cards/first/select';
import { sunRays } from '@/cards/first/sun';
import { fixtureRecap } from '@/cards/fixture-recap';
import { select } from '@/cards/standout-days/select';
import { LOCALES, type Pack } from '@/model/pack';
import type { Recap } from '@/model/recap';
import { music } from '@/packs/music/music';
import { packs } from '@/packs/registry';
import { shopping } from '@/packs/shopping/shopping';
import { spentRecap } from './spent-recap';

const context = (pack: Pack, money = false) => cardContext({ locale: 'en', pack, label: '2025', displayName: null, money });
const days = (change: Partial<Recap> = {}) => select({ ...fixtureRecap('en', music), ...change }, context(music))?.days ?? null;

describe('days that stood out', () => {
  it('are told in the order of the year, each with its sentence', () => {
    expect(days()).toEqual([
      { date: 'March 9', text: 'Tide at the Window by Midnight Radio, 27 times over.' },
      { date: 'March 21', text: 'You met 서른 번째 밤. No new artist kept you longer.' },
      { date: 'July 5', text: 'More music than on any other day: 611 minutes.' },
      { date: 'July 20', text: 'The last of 80 days in a row with music.' },
      { date: 'November 8', text: 'From 6:12 pm you did not stop for 5 hours and 12 minutes.' },
    ]);
  });

  it('name no date twice: the stronger reason keeps it', () => {
    const obsession = { name: 'A', creator: null, date: '2025-07-05', plays: 9 };
    const told = days({ obsession }) ?? [];
    expect(told.filter(({ date }) => date === 'July 5').map(({ text }) => text)).toEqual([
      'More music than on any other day: 611 minutes.',
    ]);
    expect(told.map(({ date }) => date)).toEqual(['January 1', 'March 21', 'July 5', 'July 20', 'November 8']);
  });

  it('tell of a first meeting rather than of the first of the year, and of both only on two dates', () => {
    const met = (first: string | null) =>
      days({ obsession: null, discoveries: { count: 9, top: { name: 'A' }, first } })?.map(({ text }) => text);
    expect(met('2025-01-02')?.slice(0, 2)).toEqual([
      'The year opened with Last Tram Home by Paper Lanterns.',
      'You met A. No new artist kept you longer.',
    ]);
    expect(met('2025-01-01')?.[0]).toBe('You met A. No new artist kept you longer.');
    expect(met('2025-01-01')?.join()).not.toContain('The year opened');
    expect(met('2025-07-05')?.join()).not.toContain('You met');
    expect(met(null)?.join()).not.toContain('You met');
  });

  it.each(packs)('of $id name whom you met, with the particle that fits', (pack) => {
    const SAID = { en: 'February 3', ko: '2월 3일' };
    const said = (name: string) =>
      LOCALES.map((locale) => {
        const recap = { ...fixtureRecap(locale, pack), discoveries: { count: 9, top: { name }, first: '2025-02-03' } };
        return (
          select(recap, cardContext({ locale, pack, label: '2025', displayName: null, money: false }))?.days.find(
            ({ date }) => date === SAID[locale],
          )?.text ?? ''
        );
      });
    for (const text of said('Cedar')) expect(text).toContain('Cedar');
    expect(said('가람')[1]).toMatch(/^가람(과|을) /);
    expect(said('나무')[1]).toMatch(/^나무(와|를) /);
  });

  it('tell of a birthday to its person alone, and make no card of it', () => {
    const told = (birthday: string, personal: boolean, change: Partial<Recap> = {}) => {
      const recap = { ...fixtureRecap('en', music), ...change };
      const born = { ...recap, user: { ...recap.user, birthday } };
      return select(born, { ...context(music), personal })?.days ?? null;
    };
    const said = { date: 'May 3', text: expect.stringMatching(/^Your birthday, with \d+ minutes of music\.$/) };
    expect(told('05-03', true)).toContainEqual(said);
    expect(told('05-03', true)).toHaveLength(5);
    expect(told('05-03', false)).toEqual(days());
    // A quiet day, and one that another reason has already.
    for (const other of ['05-01', '07-05']) expect(told(other, true)).toEqual(days());
    const first = { name: null, creator: null, occurredAt: '2024-12-31T15:04:00Z' };
    const few = { first, obsession: null, discoveries: null, streak: { days: 2, from: '2025-02-01', to: '2025-02-02' } };
    expect(told('05-03', true, few)).toBeNull();
  });

  it('are at least three: fewer are told on cards of their own', () => {
    const first = { name: null, creator: null, occurredAt: '2024-12-31T15:04:00Z' };
    const streak = { days: 2, from: '2025-02-01', to: '2025-02-02' };
    expect(days({ first, streak, discoveries: null })).toHaveLength(3);
    expect(days({ first, streak, discoveries: null, obsession: null })).toBeNull();
  });

  it('count the biggest order only where amounts are shown, and say so', () => {
    const { recap: spent } = spentRecap('en', shopping, (nth) => 71_234_567 + nth);
    const recap = { ...spent, discoveries: null };
    expect(select(recap, context(shopping))).toBeNull();
    const card = select(recap, context(shopping, true));
    expect(card).toMatchObject({ money: true });
    expect(card?.days.at(-1)?.text).toMatch(/^The biggest order from .* came to €[\d,.]+\.$/);
  });
});

describe('the first of the year', () => {
  const first = (pack: Pack, change: Partial<Recap> = {}) => selectFirst({ ...fixtureRecap('en', pack), ...change }, context(pack));
  const at = (name: string | null, creator: string | null) => ({ first: { name, creator, occurredAt: '2025-03-09T07:30:00Z' } });

  it("is told on the person's own clock", () => {
    expect(first(music)).toMatchObject({ when: { label: 'Wednesday', value: 'January 1, 12:04 am' }, hour: 0 });
    expect(first(music, { ...at('A', 'B'), timezone: 'America/New_York' })).toMatchObject({ name: 'A', hour: 3 });
  });

  it('has no hour where records know days only', () => {
    expect(first(shopping)).toMatchObject({ when: { label: 'Wednesday', value: 'January 1' }, hour: null });
    expect(first(shopping)?.words.alt).not.toMatch(/\b(am|pm|midnight)\b/);
    expect(sunRays(null).some(({ own }) => own)).toBe(false);
    expect(sunRays(23).findIndex(({ own }) => own)).toBe(23);
  });

  it('goes by the creator where no item is named, and keeps silent without either', () => {
    expect(first(music, at(null, 'B'))).toMatchObject({ name: 'B', words: { lead: 'Your year opened with' } });
    expect(first(music, at(null, null))).toBeNull();
  });
});

it.each(packs.flatMap((pack) => LOCALES.map((locale) => ({ pack, locale, id: pack.id }))))(
  'a full year of $id has at most sixteen cards for others and one more for its owner ($locale)',
  ({ pack, locale }) => {
    const told = (money: boolean) =>
      composeStory({ recap: fixtureRecap(locale, pack), pack, label: '2025', theme: 'dusk', locale, money }).cards.length;
    expect(told(false)).toBeLessThanOrEqual(16);
    expect(told(true)).toBeLessThanOrEqual(17);
  },
);
