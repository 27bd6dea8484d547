// The story itself, on contact sheets: every card as a phone and a desk show it, in themes and both languages.
// Needs a development server, which has the fixture's pages. Run by `npm run gallery`, or:
// node src/dev/run.mjs tests/images/page-sheets.ts <folder> <address> [theme ...]
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { CARD_KINDS } from '@/model/card';
import { THEMES, type ThemeId } from '@/model/edition';
import { LOCALES, type Locale } from '@/model/pack';
import { findChromium } from '../../src/dev/find-chromium.mjs';
import { laySheet } from './lay-sheet';
import { packWith } from './pack-with';
import { walkStory } from './walk-story';

const [folder, address, ...named] = process.argv.slice(2);
if (folder === undefined || address === undefined) throw new Error('Name the folder for the sheets and the address of the server.');
mkdirSync(folder, { recursive: true });
const themes = named.length === 0 ? THEMES.slice(0, 2) : THEMES.filter((theme) => named.includes(theme));

const VIEWS = {
  phone: { viewport: { width: 390, height: 844 }, sheet: { width: 260, across: 8 } },
  desk: { viewport: { width: 1440, height: 900 }, sheet: { width: 480, across: 4 } },
} as const;

/** Every kind of card in the first pack that tells it: a story is opened once and gone through, for opening is what takes long. */
async function shoot(page: Page, locale: Locale, theme: ThemeId): Promise<Buffer[]> {
  const shots = new Map<string, Buffer>();
  for (const pack of new Set(CARD_KINDS.map((kind) => packWith(kind).id))) {
    const wanted = new Set(CARD_KINDS.filter((kind) => packWith(kind).id === pack));
    for await (const kind of walkStory(page, `${address}/r/preview/${locale}/${theme}?pack=${pack}&spend`, wanted)) {
      shots.set(kind, await page.screenshot());
    }
  }
  return CARD_KINDS.map((kind) => {
    const shot = shots.get(kind);
    if (shot === undefined) throw new Error(`No story told the card "${kind}".`);
    return shot;
  });
}

const browser = await chromium.launch({
  executablePath: await findChromium({ install: true }),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-quic',
    '--disable-component-update',
    '--disable-sync',
  ],
});
let pictures = 0;
try {
  for (const [view, { viewport, sheet }] of Object.entries(VIEWS)) {
    const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
    for (const theme of themes) {
      for (const locale of LOCALES) {
        const shots = await shoot(page, locale, theme);
        await laySheet(shots, sheet, join(folder, `pages-${view}-${theme}-${locale}.webp`));
        pictures += shots.length;
        console.log(`pages-${view}-${theme}-${locale}.webp`);
      }
    }
    await page.close();
  }
} finally {
  await browser.close();
}
console.log(`${folder}: ${pictures} screenshots of ${CARD_KINDS.length} cards on phone and desk, in ${themes.join(' and ')}`);
