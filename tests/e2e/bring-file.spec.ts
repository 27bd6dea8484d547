import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { makeZip } from '../importers/make-zip';
import { axe } from './admin-pages';
import { expect, test } from './demo';

const ADDRESS = '203.0.113.77';
const SHOTS = fileURLToPath(new URL('../../test-results/start/', import.meta.url));
const DATA = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
if (!existsSync(DATA))
  console.error(`\n${'!'.repeat(90)}\nREAL DATA IS MISSING (${DATA}): real exports are not brought to /start.\n${'!'.repeat(90)}\n`);

/** A year of listening as Spotify's extended history has it, in a zip with a picture beside. */
function history(plays: number): Buffer {
  const rows = Array.from({ length: plays }, (_, at) => ({
    ts: new Date(Date.UTC(2025, 0, 2 + at, 12)).toISOString().replace('.000', ''),
    platform: 'ios',
    ms_played: 180_000 + at,
    conn_country: 'KR',
    ip_addr: ADDRESS,
    master_metadata_track_name: `Song ${at % 17}`,
    master_metadata_album_artist_name: `Artist ${at % 8}`,
    master_metadata_album_album_name: `Album ${at % 8}`,
    spotify_track_uri: `spotify:track:${String(at % 17).padStart(22, '0')}`,
    reason_start: 'trackdone',
    reason_end: 'trackdone',
    incognito_mode: false,
  }));
  return makeZip([
    { path: 'export/photo.jpg', content: 'no picture' },
    { path: 'export/Streaming_History_Audio_2025.json', content: JSON.stringify(rows) },
  ]);
}

const onStep = (page: Page, step: string) => page.locator(`[data-step="${step}"]`);

test('a zip becomes a recap that can be kept and deleted; nothing is sent before, and nothing but what was said', async ({
  page,
  trouble,
}) => {
  const sent: { path: string; body: string }[] = [];
  let lost = 0;
  await page.context().route('**/api/start**', async (route) => {
    const request = route.request();
    if (request.method() !== 'GET') {
      const body = request.postDataBuffer() ?? Buffer.alloc(0);
      const packed = request.headers()['content-encoding'] === 'gzip';
      sent.push({ path: new URL(request.url()).pathname, body: (packed ? gunzipSync(body) : body).toString('utf8') });
    }
    // The first time a part arrives, and its answer gets lost: it comes again.
    if (request.url().includes('/parts/') && lost === 0) {
      lost += 1;
      await route.fetch();
      return route.abort();
    }
    return route.continue();
  });
  await page.goto('/ko');
  await page.getByRole('link', { name: '파일로 시작하기' }).click();
  await expect(onStep(page, 'choose')).toBeVisible();
  expect(await axe(page)).toEqual([]);
  // By keyboard: home, the other language, then the two ways to choose.
  for (let tab = 0; tab < 3; tab++) await page.keyboard.press('Tab');
  await expect(page.locator('input[type=file]').first()).toBeFocused();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'my_data.zip', mimeType: 'application/zip', buffer: history(90) });
  await expect(onStep(page, 'review')).toContainText('기록 90건');
  await expect(page.getByRole('radio', { name: /2025/ })).toBeChecked();
  await expect(page.locator('h1')).toBeFocused();
  await expect(page.getByLabel('시간대')).toHaveValue('Asia/Seoul');
  expect(await axe(page)).toEqual([]);
  expect(sent).toEqual([]);
  await page.getByLabel('이름').fill('하나');
  await page.getByRole('button', { name: '동의하고 보내서 결산 만들기' }).click();
  await page.waitForURL(/\/r\/~start-/);
  await expect(page.locator('[data-slot="1"]')).toBeAttached();

  expect(sent.map(({ path }) => path).slice(0, 4)).toEqual(['/api/start', '/api/start/parts/0', '/api/start/parts/0', '/api/start/finish']);
  const parts = sent.filter(({ path }) => path.includes('/parts/'));
  expect(parts[0]?.body).toBe(parts[1]?.body);
  expect(parts[0]?.body.split('\n')).toHaveLength(90);
  for (const { body } of sent) for (const said of [ADDRESS, '"ios"', '"KR"', 'photo', 'my_data']) expect(body).not.toContain(said);
  expect(sent.find(({ path }) => path.endsWith('/finish'))?.body).toBe('{"parts":1,"events":90}');

  const place = new URL(page.url()).pathname;
  await page.goto(`${place}/data`);
  await page.getByRole('button', { name: '계속 보관하기' }).click();
  await expect(page.getByText('지울 때까지 보관해요').first()).toBeVisible();
  await page.goto('/start');
  await expect(onStep(page, 'ready')).toContainText('2025');
  expect(await axe(page)).toEqual([]);
  await page.getByRole('button', { name: '지금 모두 지우기' }).click();
  await page.waitForURL(/\/r\/erased/);
  expect((await page.goto(place))?.status()).toBe(404);
  await page.goto('/start');
  await expect(onStep(page, 'choose')).toBeVisible();
  expect(trouble.foreign).toEqual([]);
});

test('what is no export is said to be none, and stays where it is', async ({ page, trouble }) => {
  await page.goto('/start?lang=en');
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('Dear friend') });
  await expect(onStep(page, 'failed')).toContainText('no export that we know');
  expect(await axe(page)).toEqual([]);
  await page.getByRole('button', { name: 'Choose another file' }).click();
  await expect(onStep(page, 'choose')).toBeVisible();
  expect(trouble).toEqual({ errors: [], foreign: [] });
});

const REAL = [
  { name: 'koito', locale: 'ko-KR', path: 'music-formats-koito/koito_export_test.json', ends: 'little' },
  { name: 'nplotter', locale: 'en-US', path: 'music-spotify-account-nplotter', ends: 'recap' },
] as const;

for (const { name, locale, path, ends } of existsSync(DATA) ? REAL : []) {
  test.describe(() => {
    test.use({ locale });
    test(`the real export of ${name} goes all the way, in pictures`, async ({ page, trouble }) => {
      const shot = (step: string) => page.screenshot({ path: join(SHOTS, `${name}-${step}.png`), fullPage: true });
      const at = join(DATA, path);
      const files = path.endsWith('.json')
        ? [at]
        : readdirSync(at)
            .filter((file) => file.endsWith('.json'))
            .map((file) => join(at, file));
      await page.goto('/start');
      await shot('1-choose');
      await page.locator('input[type=file]').first().setInputFiles(files);
      await expect(onStep(page, 'review')).toBeVisible();
      await shot('2-found');
      await page.locator('.start-consent button').click();
      await expect(onStep(page, 'sending').or(onStep(page, 'making'))).toBeVisible();
      await shot('3-sending');
      await expect(onStep(page, 'making')).toBeVisible();
      await shot('4-making');
      if (ends === 'little') await expect(onStep(page, 'ready')).toBeVisible();
      else {
        await page.waitForURL(/\/r\/~start-/);
        await expect(page.locator('[data-slot="1"]')).toBeAttached();
      }
      await shot('5-recap');
      await page.goto('/start');
      await shot('6-there');
      await page.locator('.start-erase button').click();
      await page.waitForURL(/\/r\/erased/);
      await shot('7-deleted');
      expect(trouble).toEqual({ errors: [], foreign: [] });
    });
  });
}
