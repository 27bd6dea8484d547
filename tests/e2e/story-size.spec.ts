import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, test } from './demo';
import { openStory } from './story-page';

/** What the player and its motion may weigh, gzipped, above a page of the same app with no script of its own. */
const BUDGET_KB = 30;

/** Scripts that a page loads by itself, gzipped, in kB of 1,000 bytes; counted from now on. */
function countScripts(page: Page): () => Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') sizes.push(response.body().then((body) => gzipSync(body).length));
  });
  return async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1000;
}

test(`before the first interaction a story loads at most ${BUDGET_KB} kB of script more than an empty page`, async ({ page, linkOf }) => {
  const empty = countScripts(page);
  await page.goto('/r/no-such-link', { waitUntil: 'load' });
  const emptyKb = await empty();

  const other = await page.context().newPage();
  const story = countScripts(other);
  await openStory(other, linkOf('top-fan'));
  // The motion is here when the progress moves.
  await expect.poll(() => other.evaluate(() => document.getAnimations().length)).toBeGreaterThan(0);
  await other.waitForLoadState('networkidle');
  const storyKb = await story();

  const say = (kb: number) => `${kb.toFixed(1)} kB`;
  console.log(`script, gzipped: story ${say(storyKb)}, empty page ${say(emptyKb)}, above it ${say(storyKb - emptyKb)} of ${BUDGET_KB} kB`);
  expect(emptyKb).toBeGreaterThan(50);
  expect(storyKb - emptyKb).toBeGreaterThan(1);
  expect(storyKb - emptyKb).toBeLessThanOrEqual(BUDGET_KB);
});
