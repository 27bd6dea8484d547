import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { expect, test } from './demo';
import { current, openStory, position } from './story-page';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe finds on the page as it stands, or in the first element that `part` selects, in words. */
async function axe(page: Page, part?: string): Promise<string[]> {
  const findings = await page.evaluate(async (selector) => {
    const { axe: engine } = window as unknown as { axe: { run: (root: Node | null) => Promise<{ violations: Finding[] }> } };
    return (await engine.run(selector === undefined ? document : document.querySelector(selector))).violations;
  }, part);
  return findings.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`).join(' | ')}`,
  );
}

for (const locale of ['en-GB', 'ko-KR']) {
  test.describe(locale, () => {
    test.use({ locale, bypassCSP: true, reducedMotion: 'reduce' });

    test('axe finds nothing on any card, in the menu, and on the page to read', async ({ page, linkOf }) => {
      test.setTimeout(180_000);
      await openStory(page, linkOf('korean'));
      await page.addScriptTag({ content: axeSource });
      const { of } = await position(page);
      const found: string[] = [];
      for (let n = 1; n <= of; n += 1) {
        await expect.poll(async () => (await position(page)).n).toBe(n);
        await expect.poll(() => page.evaluate(() => document.getAnimations().filter((a) => a.playState === 'running').length)).toBe(0);
        // What stands around a card is the same for all.
        found.push(...(await axe(page, n === 1 ? undefined : '[data-current]')).map((finding) => `card ${n}: ${finding}`));
        if (n < of) await page.keyboard.press('ArrowRight');
      }
      await page.locator('.control[aria-haspopup="dialog"]').last().click();
      await expect(page.getByRole('dialog')).toBeVisible();
      found.push(...(await axe(page)).map((finding) => `menu: ${finding}`));
      await page.goto(`${linkOf('korean')}/read`);
      await page.addScriptTag({ content: axeSource });
      found.push(...(await axe(page)).map((finding) => `read: ${finding}`));
      expect(found).toEqual([]);
    });
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false, locale: 'en-GB' });

  test('the first card and the whole page to read are there', async ({ page, linkOf }) => {
    await page.goto(linkOf('top-fan'));
    await expect(current(page).locator('h2').first()).toBeVisible();
    await expect(current(page).locator('[role="img"]').first()).toBeVisible();
    await page.goto(`${linkOf('top-fan')}?card=total`);
    await expect(current(page).locator('.hero')).toBeVisible();
    await expect(page.locator('.controls')).toBeHidden();
    await page.getByRole('link', { name: 'Read as a page' }).click();
    await page.waitForURL(/\/read$/);
    expect(await page.locator('.reading-card').count()).toBeGreaterThanOrEqual(10);
  });
});

test('controls are large, named, and met in the right order by a keyboard', async ({ page, linkOf }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openStory(page, `${linkOf('top-fan')}?card=total`);
  const buttons = page.locator('.controls button');
  for (const button of await buttons.all()) {
    const box = await button.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    expect(await button.getAttribute('aria-label')).toBeTruthy();
  }
  await page.keyboard.press('Tab');
  await expect(buttons.nth(0)).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(buttons.nth(2)).toBeFocused();
  const { n } = await position(page);
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await position(page)).n).toBe(n + 1);
  await expect(buttons.nth(2)).toBeFocused();
});

for (const [width, height] of [
  [320, 256],
  [844, 390],
  [320, 568],
] as const) {
  test(`at ${width} by ${height} nothing is cut off to the side and all of a card can be reached`, async ({ page, linkOf }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openStory(page, linkOf('top-fan'));
    const { of } = await position(page);
    for (let n = 1; n <= of; n += 1) {
      await expect.poll(async () => (await position(page)).n).toBe(n);
      const fits = await current(page)
        .locator('.card')
        .evaluate((card) => {
          const words = [...card.querySelectorAll('h2,.hero,.note,.pill,.name,.value,dd')].filter(
            (part) => part.getClientRects().length > 0,
          );
          const right = Math.max(...words.map((part) => part.getBoundingClientRect().right));
          card.scrollTop = card.scrollHeight;
          const last = Math.max(...words.map((part) => part.getBoundingClientRect().bottom));
          return { right: right <= card.getBoundingClientRect().right + 1, bottom: last <= card.getBoundingClientRect().bottom + 1 };
        });
      expect(fits, `card ${n}`).toEqual({ right: true, bottom: true });
      const taller = await current(page)
        .locator('.card')
        .evaluate((card) => card.scrollHeight > card.clientHeight + 1);
      // Where a card scrolls, a finger scrolls it.
      const touch = await page.locator('.stage').evaluate((stage) => getComputedStyle(stage).touchAction);
      expect(touch.includes('pan-y'), `card ${n}`).toBe(taller);
      if (n < of) await page.keyboard.press('ArrowRight');
    }
  });
}
