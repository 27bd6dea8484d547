import { readFile } from 'node:fs/promises';
import openGraph from 'open-graph-scraper';
import { axe } from './admin-pages';
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

test('changing one’s mind and tapping twice need no words, and save nothing', async ({ page, linkOf, trouble }) => {
  await page.addInitScript(() => {
    const refusals = ['AbortError', 'InvalidStateError'];
    const seen = { asked: 0, saved: 0 };
    Object.assign(window, { seen });
    navigator.canShare = () => true;
    navigator.share = () => Promise.reject(new DOMException('no', refusals[seen.asked++]));
    HTMLAnchorElement.prototype.click = () => {
      seen.saved += 1;
    };
  });
  await openStory(page, `${linkOf('top-fan')}?card=total`);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('button', { name: 'Share picture' }).dblclick();
  await expect.poll(() => page.evaluate(() => (window as unknown as { seen: object }).seen)).toEqual({ asked: 2, saved: 0 });
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page.getByRole('status')).toHaveText('');
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
  await page.getByRole('button', { name: 'Copy text' }).click();
  await expect(page.getByRole('status')).toHaveText('Text copied');
  const [text, address] = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
  expect(text).toMatch(/^My 2025 in music: [\d,]+ minutes?\.$/);
  expect(address).toBe(link);
});

test('the year on one sheet is one of the pictures, with words of its own, and a picture can be copied', async ({
  page,
  linkOf,
  context,
  trouble,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openStory(page, `${linkOf('top-fan')}?card=clock`);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const sheet = page.getByRole('dialog');
  const own = await page.locator('.share-text').textContent();
  await page.getByRole('button', { name: 'Poster of the year' }).click();
  const poster = sheet.getByRole('img', { name: /2025 in music\. / });
  await expect(poster).toBeVisible();
  expect(await poster.evaluate((img: HTMLImageElement) => img.decode().then(() => [img.naturalWidth, img.naturalHeight]))).toEqual([
    1080, 1350,
  ]);
  await expect(page.locator('.share-text')).not.toHaveText(own ?? '');
  await expect(page.locator('.share-text')).toContainText('My 2025 in music: ');
  await expect(page.getByRole('link', { name: 'Save picture' })).toHaveAttribute('download', 'annum-poster.png');
  await page.getByRole('button', { name: 'Copy picture' }).click();
  await expect(page.getByRole('status')).toHaveText('Picture copied');
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const bitmap = await createImageBitmap((await item?.getType('image/png')) ?? new Blob());
    return [bitmap.width, bitmap.height];
  });
  expect(copied).toEqual([1080, 1350]);
  expect(trouble).toEqual({ errors: [], foreign: [] });
});

test('where pictures cannot be copied, nobody is asked to', async ({ page, linkOf }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'ClipboardItem'));
  await openStory(page, `${linkOf('top-fan')}?card=total`);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Save picture' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Copy picture' })).toHaveCount(0);
});

test('a link preview is what parsers of Open Graph and Twitter tags make of it', async ({ linkOf, request, served }) => {
  for (const [lang, card, locale] of [
    ['en', 'total', 'en_US'],
    ['ko', 'standing', 'ko_KR'],
    ['en', 'no-such-card', 'en_US'],
  ] as const) {
    const headers = { 'user-agent': 'facebookexternalhit/1.1' };
    const page = await request.get(`${linkOf('top-fan')}?card=${card}&lang=${lang}`, { headers });
    expect(page.headers()['x-robots-tag']).toContain('noindex');
    const { error, result } = await openGraph({ html: await page.text() });
    expect(error).toBe(false);
    const shown = card === 'no-such-card' ? 'summary' : card;
    expect(result).toMatchObject({ ogType: 'website', ogSiteName: 'annum', ogLocale: locale, twitterCard: 'summary_large_image' });
    expect(result.ogUrl).toBe(`${served.url}${linkOf('top-fan')}`);
    expect(result.ogTitle).toContain('2025');
    expect(result.ogDescription?.length).toBeGreaterThan(20);
    expect([result.twitterTitle, result.twitterDescription]).toEqual([result.ogTitle, result.ogDescription]);
    expect(result.ogImage).toHaveLength(1);
    const [image, twitter] = [result.ogImage?.[0], result.twitterImage?.[0]];
    expect(image).toMatchObject({ width: '1200', height: '630', type: 'image/png', alt: result.ogDescription });
    expect(twitter).toMatchObject({ url: image?.url, alt: image?.alt });
    const picture = new URL(image?.url ?? '');
    expect([picture.origin, picture.pathname]).toEqual([served.url, `${linkOf('top-fan')}/picture/${shown}/preview`]);
    const drawn = await request.get(picture.href, { headers });
    expect([drawn.status(), drawn.headers()['content-type']]).toEqual([200, 'image/png']);
    // Messengers cut larger ones.
    expect((await drawn.body()).length).toBeLessThan(300_000);
  }
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

test('the owner sends one card without their name, sees that it was opened, and takes it back', async ({
  page,
  ownLink,
  browser,
  trouble,
}) => {
  // A browser that cannot write H.264.
  await page.addInitScript(() => {
    const ask = VideoEncoder.isConfigSupported;
    VideoEncoder.isConfigSupported = async (config) =>
      config.codec.startsWith('avc1') ? { supported: false, config } : ask.call(VideoEncoder, config);
  });
  await openStory(page, `${ownLink}?card=total`);
  expect(new URL(page.url()).pathname).toMatch(/^\/r\/~/);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByText('What others see').click();
  await page.getByRole('switch', { name: 'My name' }).click();
  await page.getByLabel('Cards in the link').selectOption('Only this card');
  // A video holds those cards too, and no others; what is in it is told where that is not what every app takes.
  const filmed: string[] = [];
  page.on('request', (request) => filmed.push(...(/picture\/(\S+)\/story.*name=0/.exec(request.url())?.slice(1) ?? [])));
  await page.getByRole('button', { name: 'Make a video' }).click();
  await expect(page.getByText('the video is MP4 (VP9)')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Save video' })).toHaveAttribute('download', 'annum.mp4');
  expect([...new Set(filmed)]).toEqual(['total']);
  // The button goes, the focus stays where it was.
  await page.getByRole('button', { name: 'Make a link' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeFocused();
  const link = (await page.locator('output').textContent()) ?? '';
  expect(link).toMatch(/\/r\/[\w-]{22}\?card=total$/);

  const friend = await browser.newContext({ locale: 'en-GB' });
  const visit = await friend.newPage();
  const counted = visit.waitForResponse((response) => response.url().endsWith('/opened'));
  await visit.goto(link);
  await expect(visit.locator('.segments li')).toHaveCount(1);
  expect((await counted).status()).toBe(204);
  expect((await visit.request.get(`${new URL(link).pathname}/picture/summary/preview`)).status()).toBe(404);
  // Without the owner's cookie their own address is nothing.
  expect((await visit.goto(page.url()))?.status()).toBe(404);

  // Without an answer nobody is told that there are none.
  await page.route('**/links', (route) => route.abort(), { times: 1 });
  await page.getByText('Links I made').click();
  await expect(page.getByText('That did not work.')).toBeVisible();
  await expect(page.getByText('None so far.')).toHaveCount(0);
  trouble.errors.length = 0;
  await page.getByText('Links I made').click();
  await page.getByText('Links I made').click();
  const made = page.locator('.own-links li', { hasText: 'without my name' });
  await expect(made).toContainText('Opened once');
  await made.getByRole('button', { name: 'Take back' }).click();
  await expect(made).toHaveCount(0);
  await expect(page.getByText('The link is closed.')).toBeVisible();
  await expect(page.locator('output')).toHaveCount(0);
  expect((await visit.goto(link))?.status()).toBe(404);

  await page.getByRole('link', { name: 'Your data' }).click();
  await page.waitForURL(/\/data$/);
  expect(await axe(page)).toEqual([]);
  // Without the tick in the box nothing is erased.
  await page.getByRole('button', { name: 'Erase everything' }).click();
  expect(await page.getByRole('checkbox').evaluate((box: HTMLInputElement) => box.validity.valueMissing)).toBe(true);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download my data' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.zip$/);
  await friend.close();
  expect(trouble.errors).toEqual([]);
});

test('a video of fifteen seconds is made in the browser, or not begun after all', async ({ page, linkOf, trouble }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.method()));
  await openStory(page, linkOf('top-fan'));
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('button', { name: 'Make a video' }).click();
  await expect(page.getByRole('progressbar', { name: 'Making the video' })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Make a video' }).click();
  const video = page.getByLabel('Video of your recap');
  await expect(video).toBeVisible({ timeout: 50_000 });
  await expect.poll(() => video.evaluate((element: HTMLVideoElement) => element.readyState)).toBeGreaterThan(0);
  const { duration, width, height } = await video.evaluate((element: HTMLVideoElement) => ({
    duration: element.duration,
    width: element.videoWidth,
    height: element.videoHeight,
  }));
  expect(duration).toBeCloseTo(15, 1);
  expect([width, height]).toEqual([720, 1280]);
  const saving = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Save video' }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toBe('annum.mp4');
  const bytes = await readFile(await file.path());
  expect(bytes.subarray(4, 8).toString('latin1')).toBe('ftyp');
  expect(bytes.includes('avc1')).toBe(true);
  // Nothing of it left the browser: only the beacon that counts a look is sent.
  expect(requests.filter((method) => method !== 'GET').length).toBeLessThanOrEqual(1);
  expect(trouble.errors).toEqual([]);
});

test('a browser without an encoder is told so', async ({ page, linkOf }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'VideoEncoder'));
  await openStory(page, linkOf('top-fan'));
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('button', { name: 'Make a video' }).click();
  await expect(page.getByText('This browser cannot make videos')).toBeVisible();
});
