import { describe, expect, it } from 'vitest';
import { fixtureStory } from '@/cards/fixtures';
import { shareText } from '@/i18n/share-text';
import type { CardKind, CardModel } from '@/model/card';
import { LOCALES, type Locale } from '@/model/pack';
import { packIds } from '@/packs/registry';

/** The figures that a card shows largest: what a text about it must name. */
function figureOf(card: CardModel): string | null {
  if ('hero' in card) return typeof card.hero === 'string' ? card.hero : card.hero.text;
  if ('rows' in card) return card.rows[0]?.name ?? null;
  return card.kind === 'summary' ? (card.numbers[0]?.value ?? null) : 'name' in card && card.kind === 'archetype' ? card.name : null;
}

/** Korean speaks of oneself without a pronoun; English must not speak to the reader. */
const SPOKEN_TO: Readonly<Record<Locale, RegExp>> = { en: /\byou(r|rs)?\b/i, ko: /당신|여러분| 님/ };

const stories = packIds.flatMap((pack) => LOCALES.map((locale) => [pack, locale] as const));

describe.each(stories)('what people write beside the cards of %s in %s', (pack, locale) => {
  const story = fixtureStory(locale, 'dusk', pack, true);

  it.each(story.cards.map((card) => [card.kind, card] as [CardKind, CardModel]))('%s', (_, card) => {
    const text = shareText(card, story);
    const figure = figureOf(card);
    if (figure !== null) expect(text).toContain(figure);
    expect(text).not.toMatch(/undefined|null|NaN|\{|\s{2}|\.\.|\s[.,]/);
    expect(text).not.toMatch(SPOKEN_TO[locale]);
    expect(text.length).toBeLessThan(200);
    expect(text).toMatch(/[.요]$/);
  });

  it('differs from card to card', () => {
    const texts = story.cards.map((card) => shareText(card, story));
    expect(new Set(texts).size).toBe(texts.length);
  });
});

it('says the number as a person would', () => {
  const of = (locale: Locale, kind: CardKind, pack = 'music') => {
    const story = fixtureStory(locale, 'dusk', pack, true);
    const card = story.cards.find((one) => one.kind === kind);
    return card && shareText(card, story);
  };
  expect(of('en', 'total')).toBe('My 2025 in music: 30,700 minutes.');
  expect(of('ko', 'total')).toBe('나의 2025년 음악, 모두 30,700분.');
  expect(of('en', 'standing')).toBe('Of 41,200 people who played Midnight Radio, I am in the top 0.5%.');
  expect(of('ko', 'standing')).toBe('한밤의 라디오를 들은 41,200명 중 나는 상위 0.5%.');
  expect(of('en', 'spend', 'shopping')).toBe('My 2025 in shopping came to €4,019.');
  expect(of('ko', 'spend', 'shopping')).toBe('나의 2025년 쇼핑, 모두 더하면 4,019,200원.');
});
