// Every picture of every card and the poster, in all themes (or those named) and both languages, on contact sheets. Run by `npm run gallery`, or:
// node src/dev/run.mjs tests/images/contact-sheets.ts <folder> [theme ...]
import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fixtureStory } from '@/cards/fixtures';
import { CARD_KINDS } from '@/model/card';
import { THEMES, type ThemeId } from '@/model/edition';
import { LOCALES, type Locale } from '@/model/pack';
import { PICTURE_SIZES, type PictureSize, POSTER } from '@/model/picture';
import { packIds } from '@/packs/registry';
import type { PictureJob } from '@/share/picture-job';
import { createPicturePool } from '@/share/picture-pool';
import { laySheet } from './lay-sheet';
import { packWith } from './pack-with';

const [folder, ...named] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name the folder for the sheets.');
mkdirSync(folder, { recursive: true });
const themes = named.length === 0 ? THEMES : THEMES.filter((theme) => named.includes(theme));

/** Width of one picture on a sheet, and how many stand side by side. */
const SHEETS = {
  story: { width: 270, across: 7 },
  square: { width: 320, across: 6 },
  preview: { width: 400, across: 5 },
  poster: { width: 400, across: 4 },
} as const;

const pool = createPicturePool(availableParallelism());

function jobsOf(size: keyof typeof SHEETS, theme: ThemeId, locale: Locale): PictureJob[] {
  if (size === POSTER) return packIds.map((pack) => ({ card: POSTER, size, story: fixtureStory(locale, theme, pack) }));
  return CARD_KINDS.map((card) => ({ card, size, story: fixtureStory(locale, theme, packWith(card).id, true) }));
}

async function sheet(size: keyof typeof SHEETS, theme: ThemeId, locale: Locale): Promise<number> {
  const drawn = await Promise.all(
    jobsOf(size, theme, locale).map(async (job) => {
      const png = await pool.draw(job);
      if (png === undefined) throw new Error(`No picture of "${job.card}" in ${size}, ${theme}, ${locale}.`);
      return png;
    }),
  );
  await laySheet(drawn, SHEETS[size], join(folder ?? '', `pictures-${size}-${theme}-${locale}.webp`));
  return drawn.length;
}

let pictures = 0;
try {
  for (const theme of themes) {
    for (const locale of LOCALES) {
      for (const size of [...(Object.keys(PICTURE_SIZES) as PictureSize[]), POSTER] as const) pictures += await sheet(size, theme, locale);
    }
  }
} finally {
  await pool.close();
}
console.log(
  `${folder}: ${pictures} pictures of ${CARD_KINDS.length} cards and the poster, in ${themes.join(', ')}, in ${LOCALES.length} languages`,
);
