import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { fixtureStory } from '@/cards/fixtures';
import { sheets } from '@/cards/image/frame';
import { CARD_KINDS, type CardKind } from '@/model/card';
import { THEMES } from '@/model/edition';
import { PICTURE_SIZES, type PictureSize } from '@/model/picture';
import { packIds } from '@/packs/registry';
import { renderCard } from '@/share/render';
import { planText, stringsOf } from '@/share/text-plan';
import { looks } from '@/ui/looks';
import { groundOf } from '@/ui/themes';
import { drawnIn } from './compare';
import { packWith } from './pack-with';
import { TRYING_NAMES, tryingStory } from './trying-stories';

const sizes = Object.keys(PICTURE_SIZES) as PictureSize[];
/** Messengers cut larger previews. */
const MOST_PREVIEW_BYTES = 300_000;

async function picture(story: ReturnType<typeof fixtureStory>, kind: CardKind, size: PictureSize): Promise<Buffer> {
  const png = await renderCard(story, kind, size);
  if (png === undefined) throw new Error(`no card "${kind}"`);
  return png;
}

describe.each(THEMES)('pictures in %s', (theme) => {
  it.each(CARD_KINDS)('%s: a link preview is a PNG of 1200 x 630 below 300 kB', async (kind) => {
    const png = await picture(fixtureStory('en', theme, packWith(kind).id, true), kind, 'preview');
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630, channels: 3 });
    expect(png.length).toBeLessThan(MOST_PREVIEW_BYTES);
  });
});

it.each(sizes)('a %s has its size', async (size) => {
  const { width, height } = await sharp(await picture(fixtureStory('ko', 'paper'), 'standing', size)).metadata();
  expect({ width, height }).toEqual(PICTURE_SIZES[size]);
});

it('a card that the story does not have is no picture', async () => {
  const story = fixtureStory('en', 'dusk');
  expect(await renderCard({ ...story, cards: story.cards.filter(({ kind }) => kind !== 'streak') }, 'streak', 'preview')).toBeUndefined();
});

it('the same story gives the same bytes, whatever was drawn in between', async () => {
  const first = await picture(fixtureStory('ko', 'dusk'), 'top-items', 'preview');
  for (const start of [2, 4, 5, 9]) await picture(tryingStory(start), 'top-items', 'preview');
  expect((await picture(fixtureStory('ko', 'dusk'), 'top-items', 'preview')).equals(first)).toBe(true);
});

/** Cards whose shapes stay inside the right margin: whatever is in it was a word too many. */
const INSIDE: readonly CardKind[] = [
  'top-creators',
  'top-items',
  'race',
  'obsession',
  'streak',
  'binge',
  'biggest',
  'spend',
  'weeks',
  'quiz',
  'calendar',
  'standout-days',
  'last-year',
  'next-badge',
  'may-love',
];

describe.each(sizes)('in a %s', (size) => {
  it.each(INSIDE)('%s keeps its right margin, whatever people are called', async (kind) => {
    const sheet = sheets[size];
    for (let first = 0; first < TRYING_NAMES.length; first += 6) {
      const theme = THEMES[(first / 6 + INSIDE.indexOf(kind) + sizes.indexOf(size)) % THEMES.length] ?? 'dusk';
      const story = { ...tryingStory(first, 'en', packWith(kind).id), theme };
      const index = story.cards.findIndex((card) => card.kind === kind);
      const ground = groundOf(theme, index, story.cards.length);
      const edge = { left: sheet.width - sheet.margin + 4, top: 0, width: sheet.margin - 4, height: sheet.height };
      expect(await drawnIn(await picture(story, kind, size), edge, ground), `names from ${first} in ${theme}`).toEqual([]);
    }
  });
});

it.each(['1,234,567', '48,210', '111,111', '0'])('the number %s never leaves the margins of a story', async (text) => {
  const { margin, width } = sheets.story;
  const story = fixtureStory('en', 'tide');
  const cards = story.cards.map((card) => (card.kind === 'total' ? { ...card, hero: { ...card.hero, text } } : card));
  const ground = groundOf(
    'tide',
    cards.findIndex(({ kind }) => kind === 'total'),
    cards.length,
  );
  const beside = { left: width - margin + 2, top: 0, width: margin - 2, height: 800 };
  expect(await drawnIn(await picture({ ...story, cards }, 'total', 'story'), beside, ground)).toEqual([]);
});

describe('every letter has a glyph', () => {
  it.each([
    ['en', packIds.flatMap((id) => stringsOf(fixtureStory('en', 'dusk', id, true)))],
    ['ko', packIds.flatMap((id) => stringsOf(fixtureStory('ko', 'dusk', id, true)))],
    ['trying names', [...TRYING_NAMES]],
  ] as const)('%s', (_name, texts) => {
    for (const { type } of Object.values(looks)) {
      const plan = planText(texts, 'en', type);
      const cleaned = texts.map(plan.clean).join('\n');
      const bare = Object.keys(plan.letters.emoji).reduce((rest, emoji) => rest.replaceAll(emoji, ''), cleaned);
      const ems = (char: string) => plan.measure(char, { voice: 'display', size: 1 });
      const without = [...new Set(bare)].filter((char) => /\S/.test(char) && !/\p{M}/u.test(char) && ems(char) === 0);
      expect(without).toEqual([]);
    }
  });

  it('names in scripts that we draw stay as they are', () => {
    for (const { type } of Object.values(looks)) {
      const plan = planText(TRYING_NAMES, 'en', type);
      for (const name of TRYING_NAMES.slice(0, 11)) expect(plan.clean(name)).toBe(name.normalize('NFC'));
    }
  });

  it('emoji with skin tones, flags, families and keycaps are one picture each', () => {
    const plan = planText([], 'en');
    for (const emoji of ['👩🏽‍🎤', '🇰🇷', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '👨‍👩‍👧‍👦', '❤️', '1️⃣', '☕']) {
      expect(plan.clean(emoji)).toBe(emoji);
      expect(plan.letters.emoji[emoji]).toMatch(/^data:image\/svg\+xml;base64,/);
    }
  });

  it('what cannot be drawn or seen is neither a box nor a hole', () => {
    const plan = planText([], 'en');
    expect(plan.clean('zero\u200bwidth\u2060\u202e\u2066')).toBe('zerowidth');
    expect(plan.clean('𝕯𝖊𝖆𝖙𝖍')).toBe('Death');
    expect(plan.clean('ᜀᜁᜂ radio')).toBe('· radio');
    expect([...plan.clean('Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍').normalize('NFD')].length).toBeLessThan(6);
  });
});
