import { describe, expect, it } from 'vitest';
import { fixtureStory } from '@/cards/fixtures';
import { posterText, shareText } from '@/i18n/share-text';
import { CARD_KINDS, type CardKind, type CardModel } from '@/model/card';
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
    expect(text).toMatch(/[.?요]$/);
  });

  it('differs from card to card, and is never just the title', () => {
    const texts = story.cards.map((card) => shareText(card, story));
    expect(new Set(texts).size).toBe(texts.length);
    for (const text of texts) expect(text.length).toBeGreaterThan(story.title.length + 5);
  });

  it('names what leads a list with its figure', () => {
    for (const card of story.cards) {
      if (!('rows' in card)) continue;
      const [first] = card.rows;
      expect(shareText(card, story), card.kind).toContain(locale === 'ko' ? `(${first?.value})` : `${first?.name} (${first?.value})`);
    }
  });
});

it('has a story of the tests for every kind of card', () => {
  const told = stories.flatMap(([pack, locale]) => fixtureStory(locale, 'dusk', pack, true).cards.map(({ kind }) => kind));
  expect([...new Set(told)].sort()).toEqual([...CARD_KINDS].sort());
});

it.each(LOCALES)('says on a poster what the summary says, or less (%s)', (locale) => {
  const story = fixtureStory(locale, 'dusk', 'music', true);
  const summary = story.cards.find(({ kind }) => kind === 'summary');
  expect(summary && posterText(story)).toBe(summary && shareText(summary, story));
  const short = posterText({ ...story, cards: [] });
  expect(short).toContain(locale === 'ko' ? '나의 2025년 음악' : 'My 2025 in music');
  expect(short).not.toMatch(SPOKEN_TO[locale]);
});

it('says the number as a person would', () => {
  const of = (locale: Locale, kind: CardKind, pack = 'music') => {
    const story = fixtureStory(locale, 'dusk', pack, true);
    const card = story.cards.find((one) => one.kind === kind);
    return card && shareText(card, story);
  };
  expect(of('en', 'total')).toBe('My 2025 in music: 30,700 minutes.');
  expect(of('en', 'top-items')).toMatch(/^Nothing in my 2025 in music got more of me than .+ \([\d,]+ plays\)\. After it: .+ and .+\.$/);
  expect(of('en', 'race')).toMatch(/^Midnight Radio won my 2025 in music, with [\d,]+ min\.$/);
  expect(of('ko', 'streak')).toMatch(/^나의 2025년 음악, \d+일 동안 하루도 거르지 않았어요\.$/);
  expect(of('ko', 'total')).toBe('나의 2025년 음악, 모두 30,700분.');
  expect(of('en', 'standing')).toBe('Of 41,200 people who played Midnight Radio, I am in the top 0.5%.');
  expect(of('ko', 'standing')).toBe('한밤의 라디오를 들은 41,200명 중 나는 상위 0.5%.');
  expect(of('en', 'spend', 'shopping')).toBe('My 2025 in shopping came to €4,019.');
  expect(of('ko', 'spend', 'shopping')).toBe('나의 2025년 쇼핑, 모두 더하면 4,019,200원.');
});
