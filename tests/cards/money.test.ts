import { describe, expect, it } from 'vitest';
import { composeStory } from '@/cards/compose';
import { LOCALES } from '@/model/pack';
import { packs } from '@/packs/registry';
import { spentRecap, writtenAmounts } from './spent-recap';

const cases = packs.flatMap((pack) => LOCALES.map((locale) => [pack.id, locale, pack] as const));
const story = (
  recap: Parameters<typeof composeStory>[0]['recap'],
  pack: (typeof packs)[number],
  locale: (typeof LOCALES)[number],
  money?: boolean,
) => composeStory({ recap, pack, label: '2025', theme: 'dusk', locale, ...(money === undefined ? {} : { money }) });

/** Amounts of no pattern, so that none stands anywhere by chance. */
const some = (nth: number) => 71_234_567 + nth * 1_013_579;
const others = (nth: number) => 5_432_189 + nth * 7_071_067;

describe.each(cases)('a story of %s in %s', (_id, locale, pack) => {
  it('is the same whatever was spent, unless it may show money', () => {
    const [one, two] = [spentRecap(locale, pack, some).recap, spentRecap(locale, pack, others).recap];
    expect(one).not.toEqual(two);
    expect(story(one, pack, locale)).toEqual(story(two, pack, locale));
  });

  it('has no amount in any word or figure without money', () => {
    const { recap, amounts } = spentRecap(locale, pack, some);
    const text = JSON.stringify(story(recap, pack, locale));
    expect(writtenAmounts(amounts, recap.totals.orders).filter((form) => text.includes(form))).toEqual([]);
    expect(text).not.toMatch(/[$€₩£¥]|\d원|USD|EUR|KRW/);
  });

  it('says of each card whether it shows money, and of no other', () => {
    const [one, two] = [some, others].map((amountOf) => story(spentRecap(locale, pack, amountOf).recap, pack, locale, true).cards);
    const changed = (one ?? []).filter((card, at) => JSON.stringify(card) !== JSON.stringify(two?.[at])).map(({ kind }) => kind);
    const marked = (one ?? []).filter(({ money }) => money === true).map(({ kind }) => kind);
    expect(marked).toEqual(changed);
    expect(marked.includes('spend')).toBe(pack.deck.includes('spend'));
  });
});

it('packs that count purchases have cards about money to leave out', () => {
  expect(packs.filter(({ deck }) => deck.includes('spend')).map(({ id }) => id)).toEqual(['shopping', 'delivery']);
});
