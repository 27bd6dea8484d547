import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fixtureStory } from '@/cards/fixtures';
import { CARD_KINDS, type CardKind, type StoryModel } from '@/model/card';
import { THEMES, type ThemeId } from '@/model/edition';
import { LOCALES, type Locale } from '@/model/pack';
import { PICTURE_SIZES, type PictureSize } from '@/model/picture';
import { packs } from '@/packs/registry';
import { renderCard, renderPicture } from '@/share/render';
import { difference, shrunk } from './compare';
import { packWith } from './pack-with';
import { renamedStory } from './trying-stories';

/**
 * Every card in every size is held against a stored picture, drawn from a stored story: new words are no new drawing. A pixel differs when a channel is off by more than 24 of 255; at most 0.5 %
 * of the pixels may. After a change that was meant: look at the new pictures, raise DRAWING_VERSION in src/share/picture-job.ts, and run
 *   UPDATE_PICTURES=1 npx vitest run --config tests/vitest.config.ts tests/images/reference.test.ts
 */
const STEP = 24;
const TOLERANCE = 0.005;

const folder = fileURLToPath(new URL('reference/', import.meta.url));
const sizes = Object.keys(PICTURE_SIZES) as PictureSize[];
/** The story that the stored pictures tell, of the first pack that has the card; taken anew from the fixtures with the pictures. */
function storedStory(locale: Locale, theme: ThemeId, kind: CardKind): StoryModel {
  const pack = packWith(kind);
  const path = `${folder}story-${pack === packs[0] ? '' : `${pack.id}-`}${locale}.jsonl`;
  if (process.env.UPDATE_PICTURES) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, `${JSON.stringify(fixtureStory(locale, 'dusk', pack.id, true))}\n`);
  }
  const story: StoryModel = JSON.parse(readFileSync(path, 'utf8'));
  return { ...story, theme };
}

const turn = <T>(list: readonly T[], i: number): T => list[i % list.length] as T;

async function hold(name: string, story: StoryModel, kind: CardKind, size: PictureSize) {
  const png = await renderCard(story, kind, size);
  if (png === undefined) throw new Error(`the fixture has no card "${kind}"`);
  await compare(name, png);
}

async function compare(name: string, png: Buffer) {
  const small = await shrunk(png);
  const path = `${folder}${name}.png`;
  if (process.env.UPDATE_PICTURES) writeFileSync(path, small);
  expect(await difference(small, readFileSync(path), STEP), `share of differing pixels in ${name}`).toBeLessThanOrEqual(TOLERANCE);
}

describe.each(CARD_KINDS.map((kind, i) => ({ kind, i })))('the picture of $kind', ({ kind, i }) => {
  it.each(sizes.map((size, s) => ({ size, theme: turn(THEMES, i + s), locale: turn(LOCALES, i + s) })))(
    'in $size, $theme, $locale is as it was',
    ({ size, theme, locale }) => hold(`${kind}-${size}`, storedStory(locale, theme, kind), kind, size),
  );
});

describe('names that break pictures', () => {
  const kinds = ['top-creators', 'top-items', 'summary', 'binge', 'again', 'top-categories', 'first', 'quiz', 'standout-days'] as const;
  it.each(kinds.map((kind, i) => ({ kind, theme: turn(THEMES, i) })))('are drawn as they were on $kind in $theme', ({ kind, theme }) =>
    hold(`trying-${kind}`, renamedStory(storedStory('en', theme, kind), kind === 'summary' ? 4 : 5), kind, 'square'),
  );
});

describe('the poster', () => {
  const poster = async (story: StoryModel) => (await renderPicture({ story, card: 'poster', size: 'poster' })) ?? Buffer.alloc(0);
  const brand = { name: 'Lumen FM', color: '#0f5f3d', accent: '#ffd400' };

  it.each(THEMES.map((theme, i) => ({ theme, locale: turn(LOCALES, i) })))('in $theme, $locale is as it was', async ({ theme, locale }) =>
    compare(`poster-${theme}`, await poster(storedStory(locale, theme, 'total'))),
  );

  it('with names that break pictures, in brand colours, is as it was', async () =>
    compare('poster-trying', await poster({ ...renamedStory(storedStory('en', 'paper', 'total'), 5), brand })));
});

it('notices a picture that is not the same', async () => {
  const [a, b] = await Promise.all([
    renderCard(fixtureStory('en', 'dusk'), 'streak', 'square'),
    renderCard(fixtureStory('ko', 'dusk'), 'streak', 'square'),
  ]);
  if (!a || !b) throw new Error('no picture');
  expect(await difference(await shrunk(a), await shrunk(b), STEP)).toBeGreaterThan(TOLERANCE);
});
