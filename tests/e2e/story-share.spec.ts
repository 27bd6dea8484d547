import { expect, test } from './demo';
import { openStory } from './story-page';

test.use({ locale: 'en-GB' });

test('the picture is there before the tap, and goes to the system as a file', async ({ page, linkOf }) => {
  await page.addInitScript(() => {
    const shared: { name: string; size: number; type: string }[] = [];
    Object.assign(window, { shared });
    navigator.canShare = () => true;
    navigator.share = async (data) => {
      for (const file of data?.files ?? []) shared.push({ name: file.name, size: file.size, type: file.type });
    };
  });
  await openStory(page, `${linkOf('top-fan')}?card=total`);
  const picture = page.waitForResponse((response) => response.url().includes('/picture/total/story'));
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  expect((await picture).headers()['content-type']).toBe('image/png');
  await expect(page.getByRole('dialog').getByRole('img')).toBeVisible();
  await page.getByRole('button', { name: 'Share picture' }).click();
  const shared = await page.evaluate(() => (window as unknown as { shared: { name: string; type: string; size: number }[] }).shared);
  expect(shared).toMatchObject([{ name: 'annum-total-story.png', type: 'image/png' }]);
  expect(shared[0]?.size).toBeGreaterThan(1000);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('changing one’s mind needs no words', async ({ page, linkOf, trouble }) => {
  await page.addInitScript(() => {
    navigator.canShare = () => true;
    navigator.share = () => Promise.reject(new DOMException('no', 'AbortError'));
  });
  await openStory(page, `${linkOf('top-fan')}?card=total`);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('button', { name: 'Share picture' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page.getByRole('status')).not.toContainText(/fail|error/i);
  expect(trouble.errors).toEqual([]);
});

test('without Web Share the picture is saved, and link and description can be copied', async ({ page, linkOf, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'canShare', { value: undefined });
  });
  await openStory(page, `${linkOf('top-fan')}?card=total`);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('button', { name: 'Square, for posts' }).click();
  await expect(page.getByRole('dialog').getByRole('img')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Share picture' }).click();
  expect((await download).suggestedFilename()).toBe('annum-total-square.png');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('status')).toHaveText('Link copied');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(link).pathname).toBe(linkOf('top-fan'));
  expect(new URL(link).searchParams.get('card')).toBe('total');
});

test('a link preview names a picture that is there, and says what is on it', async ({ page, linkOf, request }) => {
  await page.goto(`${linkOf('top-fan')}?card=total`);
  const tag = (name: string) => page.locator(`head meta[property="${name}"], head meta[name="${name}"]`).first().getAttribute('content');
  const image = await tag('og:image');
  expect(image).toContain('/picture/total/preview');
  expect(await tag('twitter:card')).toBe('summary_large_image');
  expect(await tag('og:image:alt')).toBeTruthy();
  expect(await tag('og:image:width')).toBe('1200');
  expect(await tag('robots')).toContain('noindex');
  expect(await tag('referrer')).toBe('no-referrer');
  const answer = await request.get(new URL(image ?? '').pathname);
  expect(answer.status()).toBe(200);
  expect(answer.headers()['content-type']).toBe('image/png');
});

test('unknown, malformed and mistyped links are one page', async ({ page }) => {
  const seen = new Set<string>();
  for (const token of ['AAAAAAAAAAAAAAAAAAAAAA', 'short', 'AAAAAAAAAAAAAAAAAAAAA%2F']) {
    const answer = await page.goto(`/r/${token}`);
    expect(answer?.status()).toBe(404);
    expect(answer?.headers()['x-robots-tag']).toContain('noindex');
    expect(answer?.headers()['cache-control']).toContain('private');
    seen.add((await page.locator('main').textContent()) ?? '');
  }
  expect(seen.size).toBe(1);
});
