import { expect, test } from './demo';

test.use({ hasTouch: true, isMobile: true });

test('a reader of Korean taps through a whole story on a phone, offline but for this server', async ({ page, linkOf, trouble }) => {
  await page.goto(linkOf('korean'));
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
  const progress = page.getByRole('progressbar');
  const place = async () => Number(await progress.getAttribute('aria-valuenow'));
  await page.locator('[data-slot="1"]').waitFor({ state: 'attached' });

  const cards = Number(await progress.getAttribute('aria-valuemax'));
  expect(cards).toBeGreaterThanOrEqual(10);
  const headings = new Set<string>();
  for (let before = await place(); before < cards; before = await place()) {
    const open = page.locator('[data-current]');
    await expect(open).toBeVisible();
    headings.add((await open.getAttribute('aria-label')) ?? '');
    await page.touchscreen.tap(330, 420);
    // At least: a story also turns by itself.
    await expect.poll(place).toBeGreaterThan(before);
  }
  expect(headings.size).toBeGreaterThanOrEqual(cards - 2);
  expect(trouble).toEqual({ errors: [], foreign: [] });
});

test('somebody below the minimum finds a friendly page', async ({ page, linkOf, trouble }) => {
  const answer = await page.goto(linkOf('below-minimum'));
  expect(answer?.status()).toBe(200);
  await expect(page.locator('main')).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  expect(trouble).toEqual({ errors: [], foreign: [] });
});

test('the admin of the demo signs in with the printed password', async ({ page, served, trouble }) => {
  await page.goto('/admin');
  await page.locator('input[type="email"]').fill(served.demo.admin.email);
  await page.locator('input[type="password"]').fill(served.demo.admin.password);
  await page.getByRole('button', { name: '로그인' }).click();
  await expect(page.getByText(served.demo.edition).first()).toBeVisible();
  expect(trouble).toEqual({ errors: [], foreign: [] });
});
