import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { axe, signIn } from './admin-pages';
import { expect, test } from './demo';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const APP = fileURLToPath(new URL('../../src/app', import.meta.url));
const files = readdirSync(APP, { recursive: true, encoding: 'utf8' });

test.describe('in English, on a desk', () => {
  test.use({ locale: 'en-US', viewport: { width: 1280, height: 860 } });

  test('an admin makes an edition, generates it, looks at recaps, publishes it and takes it down', async ({ page, served, trouble }) => {
    test.setTimeout(180_000);
    await signIn(page, served.demo.admin);

    await page.getByRole('link', { name: 'New edition' }).click();
    const id = `autumn-${Date.now().toString(36)}`;
    await page.getByLabel('Id', { exact: true }).fill(id);
    await page.getByLabel('Time zone').fill('Mars/Olympus');
    await page.getByLabel('Lime').check({ force: true });
    await page.getByText('Other window and minimum').click();
    const year = /\d{4}/.exec(served.demo.edition)?.[0] ?? '';
    await page.getByLabel('First date').fill(`${year}-07-01`);
    await page.getByLabel('End date').fill(`${Number(year) + 1}-01-01`);
    await page.getByRole('button', { name: 'Make edition' }).click();
    // A mistake keeps what was typed and names its field.
    await expect(page.getByLabel('Time zone')).toHaveAccessibleDescription(/Check this field/);
    await expect(page.getByLabel('Id', { exact: true })).toHaveValue(id);
    await page.getByLabel('Time zone').fill('Asia/Seoul');
    await page.getByRole('button', { name: 'Make edition' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Jul–Dec ${year}`);
    await expect(page.getByText('There is something to look at as soon as a generation has finished.')).toBeVisible();

    await page.getByRole('button', { name: 'Generate', exact: true }).click();
    await expect(page.getByRole('status').first()).toContainText('The worker has it');
    await expect(page.getByRole('heading', { name: 'Generating version 1' })).toBeVisible();
    await expect(page.getByRole('progressbar')).toBeVisible();
    // The page catches up by itself, also after the server could not be reached for a while.
    await page.context().setOffline(true);
    await expect(page.getByText('The connection is interrupted')).toBeVisible();
    await page.context().setOffline(false);
    await expect(page.getByText('Version 1 is waiting')).toBeVisible({ timeout: 120_000 });
    await expect(page.getByText('Not published', { exact: true })).toBeVisible();
    trouble.errors.length = 0; // The browser reports the requests that failed while offline.

    const someone = served.demo.links.find(({ role }) => role === 'korean')?.userId ?? '';
    await page.getByLabel('User id').fill(someone);
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByRole('link', { name: someone, exact: true }).click();
    await expect(page.getByText(`${someone}, version 1`)).toBeVisible();
    await expect(page.getByText('not published', { exact: true })).toBeVisible();
    const story = page.getByRole('region', { name: /Jul–Dec/ });
    await expect(story.getByRole('progressbar')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Share' })).toHaveCount(0);
    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => Number(await story.getByRole('progressbar').getAttribute('aria-valuenow'))).toBeGreaterThan(1);
    await page.getByRole('link', { name: 'Back to the edition' }).click();

    const ask = page.getByRole('button', { name: 'Publish version 1' });
    await ask.click();
    const dialog = page.getByRole('dialog', { name: 'Publish version 1?' });
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await ask.click();
    await dialog.getByRole('button', { name: 'Publish version 1' }).click();
    await expect(page.getByText('Version 1 is live')).toBeVisible();

    await page.getByRole('button', { name: 'Unpublish' }).click();
    await page.getByRole('dialog', { name: 'Take this edition down?' }).getByRole('button', { name: 'Unpublish' }).click();
    await expect(page.getByText('Not published', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByText('You are signed out.')).toBeVisible();
    expect(trouble).toEqual({ errors: [], foreign: [] });
  });

  test('somebody below the minimum, and somebody unknown, have no story to look at', async ({ page, served, trouble }) => {
    await signIn(page, served.demo.admin);
    const short = served.demo.links.find(({ role }) => role === 'below-minimum')?.userId ?? '';
    await page.goto(`/admin/editions/${served.demo.edition}/preview/${short}`);
    await expect(page.getByRole('status')).toContainText(`“${short}” is below the minimum`);
    await page.goto(`/admin/editions/${served.demo.edition}/preview/nobody%2Fat%20all`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nobody called “nobody/at all” here');
    expect(trouble).toEqual({ errors: [], foreign: [] });
  });

  test('a wrong password is told, and the right one leads to the page asked for', async ({ page, served }) => {
    await page.goto(`/admin/editions/${served.demo.edition}`);
    await page.getByLabel('E-mail address').fill(served.demo.admin.email);
    await page.getByLabel('Password').fill('not the password');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page.getByText('The e-mail address or the password is wrong.')).toHaveRole('alert');
    await page.getByLabel('E-mail address').fill(served.demo.admin.email);
    await page.getByLabel('Password').fill(served.demo.admin.password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.waitForURL(new RegExp(`/admin/editions/${served.demo.edition}$`));
    const cookies = await page.context().cookies();
    expect(cookies).toContainEqual(expect.objectContaining({ name: 'annum.session_token', httpOnly: true, sameSite: 'Lax' }));
  });

  test('an edition that is not there says so', async ({ page, served }) => {
    await signIn(page, served.demo.admin);
    const answer = await page.goto('/admin/editions/nothing-here');
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing here');
  });
});

test.describe('without scripts', () => {
  test.use({ locale: 'en-US', javaScriptEnabled: false, viewport: { width: 1280, height: 860 } });

  test('everything but the live progress works', async ({ page, served }) => {
    await signIn(page, served.demo.admin);
    await page
      .getByRole('link', { name: /^\d{4}$/ })
      .first()
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.getByRole('button', { name: 'Unpublish' }).click();
    const dialog = page.getByRole('dialog', { name: 'Take this edition down?' });
    await expect(dialog).toBeVisible();
    await dialog.getByRole('button', { name: 'Not now' }).click();
    await expect(dialog).toBeHidden();
  });
});

// Colours do not depend on the language, nor words on the colours.
for (const [locale, language, colorScheme] of [
  ['en-US', 'en', 'light'],
  ['ko-KR', 'ko', 'dark'],
] as const) {
  test(`axe finds nothing on the admin pages in ${language}, ${colorScheme}`, async ({ browser, served }) => {
    test.setTimeout(120_000);
    const context = await browser.newContext({
      baseURL: served.url,
      locale,
      colorScheme,
      bypassCSP: true,
      viewport: { width: 390, height: 844 },
    });
    const page = await context.newPage();
    const found: string[] = [];
    const look = async (path: string) => {
      await page.goto(path);
      found.push(...(await axe(page)).map((finding) => `${path} ${finding}`));
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (overflow > 0) found.push(`${path} is ${overflow} px too wide`);
    };
    await look('/admin/login?problem=wrong-credentials');
    await signIn(page, served.demo.admin, language);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await look('/admin?notice=created');
    await look('/admin/new?problem=invalid&fields=id,zone&id=A&from=2025-01-01');
    await look(`/admin/editions/${served.demo.edition}?user=zz`);
    await look(`/admin/editions/${served.demo.edition}/look?problem=invalid&fields=brand.color&brandColor=green`);
    await look(`/admin/editions/${served.demo.edition}/links?user=${served.demo.own.userId}`);
    await look('/admin/editions/nothing-here');
    await page.goto(`/admin/editions/${served.demo.edition}`);
    await page.locator('[popovertarget="unpublish-confirm"]').first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    found.push(...(await axe(page)).map((finding) => `dialog ${finding}`));
    expect(found).toEqual([]);
    await context.close();
  });
}

test('an admin finds whose a link is, lets it expire, and revokes it', async ({ page, served, trouble }) => {
  await signIn(page, served.demo.admin, 'ko');
  const { userId, token } = served.demo.links.find(({ role }) => role === 'explorer') ?? { userId: '', token: '' };
  // A link of the test's own: others use the demo's.
  const { stdout } = spawnSync(process.execPath, ['src/cli/annum.mjs', 'link', 'create', served.demo.edition, userId, '--hide-name'], {
    cwd: ROOT,
    env: { ...process.env, ...served.store, PUBLIC_URL: served.url },
    encoding: 'utf8',
  });
  const link = stdout.trim();
  await page.goto(`/admin/editions/${served.demo.edition}`);
  await page.getByRole('link', { name: '링크 찾기' }).click();
  await page.getByLabel('사람의 아이디').fill(link);
  await page.getByRole('button', { name: '찾기', exact: true }).click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(userId);
  // What was pasted is in no address.
  expect(page.url()).toContain(`user=${userId}`);
  expect(page.url()).not.toContain(link.slice(-22));
  const row = page.getByRole('listitem').filter({ hasText: '이름 숨김' });
  await row.getByRole('combobox').selectOption('7일');
  await row.getByRole('button', { name: '기한 정하기' }).click();
  await expect(page.getByRole('status').first()).toContainText('정했어요');
  await expect(row.locator('time')).toHaveCount(2);
  expect((await page.request.get(link)).status()).toBe(200);
  await row.getByRole('button', { name: '거두기' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '거두기' }).click();
  await expect(row).toContainText('거둠');
  await expect(row.getByRole('button')).toHaveCount(0);
  expect((await page.request.get(link)).status()).toBe(404);
  // Another link of the same person is not touched.
  expect((await page.request.get(`/r/${token}`)).status()).toBe(200);
  expect(trouble.foreign).toEqual([]);
});

test('a language that was chosen stays', async ({ page }) => {
  await page.goto('/admin/login');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
  await page.goto('/admin/login');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('no page and no route of the admin answers whoever is not signed in', async ({ playwright, served }) => {
  const request = await playwright.request.newContext({ baseURL: served.url, maxRedirects: 0 });
  const address = (file: string) => `/${file.replace(/\/?(page|route)\.tsx?$/, '').replace(/\[\w+\]/g, served.demo.edition)}`;
  const pages = files.filter((file) => /^admin\/(.*\/)?page\.tsx$/.test(file) && file !== 'admin/login/page.tsx').map(address);
  expect(pages.length).toBeGreaterThanOrEqual(5);
  for (const path of pages) {
    const answer = await request.get(path);
    expect([path, answer.status(), answer.headers().location]).toEqual([path, 307, expect.stringMatching(/^\/admin\/login\?next=/)]);
  }
  const routes = files.filter((file) => /^api\/admin\/(.*\/)?route\.ts$/.test(file)).map(address);
  expect(routes.length).toBeGreaterThanOrEqual(6);
  for (const path of routes) {
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) {
      const answer = await request.fetch(path, { method, headers: { origin: served.url, accept: 'application/json' } });
      expect([401, 405], `${method} ${path}`).toContain(answer.status());
    }
    const foreign = await request.post(path, { headers: { origin: 'https://evil.example', accept: 'application/json' } });
    expect([403, 405], `POST ${path} from elsewhere`).toContain(foreign.status());
  }
  for (const path of ['/api/auth/sign-up/email', '/api/auth/sign-in/email', '/api/auth/get-session']) {
    expect(
      (
        await request.post(path, {
          data: { email: 'eve@example.org', password: 'long enough', name: 'Eve' },
          headers: { origin: served.url },
        })
      ).status(),
    ).toBe(404);
  }
  await request.dispose();
});
