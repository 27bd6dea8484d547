// The story itself, on contact sheets: every card as a phone and a desk show it, in themes and both languages.
// Needs a development server, which has the fixture's pages. Run by `npm run gallery`, or:
// node src/dev/run.mjs tests/images/page-sheets.ts <folder> <address> [theme ...]
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { CARD_KINDS } from '@/model/card';
import { THEMES } from '@/model/edition';
import { LOCALES } from '@/model/pack';
import { findChromium } from '../../src/dev/find-chromium.mjs';
import { laySheet } from './lay-sheet';
import { packWith } from './pack-with';

const [folder, address, ...named] = process.argv.slice(2);
if (folder === undefined || address === undefined) throw new Error('Name the folder for the sheets and the address of the server.');
mkdirSync(folder, { recursive: true });
const themes = named.length === 0 ? THEMES.slice(0, 2) : THEMES.filter((theme) => named.includes(theme));

const VIEWS = {
  phone: { viewport: { width: 390, height: 844 }, sheet: { width: 260, across: 8 } },
  desk: { viewport: { width: 1440, height: 900 }, sheet: { width: 480, across: 4 } },
} as const;

/** The card as it stands when everything on it has arrived. */
async function shoot(page: Page, url: string): Promise<Buffer> {
  // The first page of a development server is compiled while one waits.
  await page.goto(url, { timeout: 120_000 });
  await page.locator('[data-slot="1"], [data-slot="-1"]').first().waitFor({ state: 'attached' });
  await page.evaluate(() => document.fonts.ready);
  return page.screenshot();
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
        const shots: Buffer[] = [];
        for (const kind of CARD_KINDS) {
          shots.push(await shoot(page, `${address}/r/preview/${locale}/${theme}?pack=${packWith(kind).id}&spend&card=${kind}`));
        }
        await laySheet(shots, sheet, join(folder, `pages-${view}-${theme}-${locale}.webp`));
        pictures += shots.length;
      }
    }
    await page.close();
  }
} finally {
  await browser.close();
}
console.log(`${folder}: ${pictures} screenshots of ${CARD_KINDS.length} cards on phone and desk, in ${themes.join(' and ')}`);
