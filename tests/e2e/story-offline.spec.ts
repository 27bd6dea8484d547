import type { Page } from '@playwright/test';
import { expect, test } from './demo';
import { openStory, position } from './story-page';

test.use({ locale: 'en-GB' });

/** Addresses of everything that the browser keeps for this site. */
const keptHere = (page: Page) =>
  page.evaluate(async () => {
    const all = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    return all.flat().map(({ url }) => new URL(url).pathname);
  });

test('one’s own story plays again without a network, and nothing else is kept', async ({ page, context, ownLink, linkOf, served }) => {
  await openStory(page, ownLink);
  const own = new URL(page.url()).pathname;
  await expect.poll(() => keptHere(page)).toContain(`${own}/cards`);
  await expect.poll(async () => (await keptHere(page)).some((path) => path.startsWith('/_next/static/'))).toBe(true);

  // Somebody else's link, the front page and the admin's leave no trace.
  await openStory(page, linkOf('korean'));
  await page.goto('/admin');
  await page.goto('/');
  const pages = (await keptHere(page)).filter((path) => !/^\/(_next\/static|fonts)\//.test(path));
  expect(pages.sort()).toEqual([own, `${own}/cards`, `${own}/read`]);

  // Installed, the app opens the story, not the front page.
  await page.goto(own);
  const manifest = (await page.locator('link[rel="manifest"]').getAttribute('href')) ?? '';
  const answer = await fetch(new URL(manifest, served.url));
  expect([answer.headers.get('content-type'), ((await answer.json()) as { start_url: string }).start_url]).toEqual([
    'application/manifest+json',
    own,
  ]);

  await context.setOffline(true);
  await openStory(page, `${served.url}${own}`);
  const { of } = await position(page);
  for (let n = 2; n <= 4; n += 1) {
    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => (await position(page)).n).toBe(n);
    await expect(page.locator('[data-current] h2').first()).toBeVisible();
  }
  expect(of).toBeGreaterThanOrEqual(10);
  await page.reload();
  await expect.poll(async () => (await position(page)).n).toBe(4);
  // What opens on a tap was never opened before.
  for (const name of ['More', 'Share']) {
    await page.getByRole('button', { name, exact: true }).click();
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await page.keyboard.press('Escape');
  await page.waitForURL(/\/read$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
