import { expect, test } from './demo';

test('a reader of Korean taps through a whole story on a phone, offline but for this server', async ({ page, linkOf, trouble }) => {
  await page.goto(linkOf('korean'));
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');

  const current = page.locator('[data-current]');
  const seen = new Set<string>();
  for (let card = 0; card < 30; card += 1) {
    const label = await current.first().getAttribute('aria-label');
    if (label === null || seen.has(label)) break;
    seen.add(label);
    const before = label;
    await page.touchscreen.tap(330, 420).catch(() => page.mouse.click(330, 420));
    await expect
      .poll(async () => (await current.first().getAttribute('aria-label')) ?? before, { timeout: 2_000 })
      .not.toBe(before)
      .catch(() => undefined);
  }
  expect(seen.size).toBeGreaterThanOrEqual(10);
  expect(trouble.errors).toEqual([]);
  expect(trouble.foreign).toEqual([]);
});

test('somebody below the minimum finds a friendly page', async ({ page, linkOf, trouble }) => {
  const answer = await page.goto(linkOf('below-minimum'));
  expect(answer?.status()).toBe(200);
  await expect(page.locator('main')).toBeVisible();
  expect(trouble.errors).toEqual([]);
  expect(trouble.foreign).toEqual([]);
});
