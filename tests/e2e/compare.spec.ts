import { spawnSync } from 'node:child_process';
import { expect, test } from './demo';

test.use({ locale: 'en-GB' });

test('two people compare once both have said yes, and either ends it', async ({ page, browser, served, ownLink, trouble }) => {
  const other = served.demo.links.find(({ role, userId }) => role !== 'below-minimum' && userId !== served.demo.own.userId);
  if (!other) throw new Error('The demo chose only one person');
  const made = spawnSync(
    process.execPath,
    ['src/cli/annum.mjs', 'link', 'create', served.demo.edition, other.userId, '--owner', '--json'],
    {
      env: { ...process.env, ...served.store },
      encoding: 'utf8',
    },
  );
  const { token } = JSON.parse(made.stdout) as { token: string };
  const names = served.demo.links.flatMap(({ name }) => name ?? []);

  await page.goto(ownLink);
  const mine = `${new URL(page.url()).pathname}/compare`;
  await page.goto(mine);
  await page.getByRole('button', { name: 'Make an invitation' }).click();
  const invitation = (await page.locator('output').textContent()) ?? '';
  expect(new URL(invitation).pathname).toMatch(/^\/c\/[\w-]{22}$/);

  const context = await browser.newContext({ locale: 'en-GB' });
  const friend = await context.newPage();
  const door = await friend.goto(invitation);
  expect(door?.headers()['x-robots-tag']).toContain('noindex');
  expect(door?.headers()['referrer-policy']).toBe('no-referrer');
  const before = await friend.content();
  for (const name of names) expect(before).not.toContain(name);
  await expect(friend.getByText('first open your own recap')).toBeVisible();
  await expect(friend.getByRole('button')).toHaveCount(0);

  await friend.goto(`/o/${token}`);
  await friend.goto(invitation);
  await friend.getByRole('button', { name: 'Say yes' }).click();
  const told = /number: (\d{4})/.exec((await friend.locator('main').textContent()) ?? '')?.[1];
  expect(told).toBeTruthy();
  expect((await friend.request.get(new URL(invitation).pathname)).status()).toBe(404);

  await page.goto(mine);
  await expect(page.getByText(`is it ${told}?`)).toBeVisible();
  const asked = await page.content();
  for (const name of names) expect(asked).not.toContain(name);
  await page.getByRole('button', { name: 'Yes, compare' }).click();
  await expect(page.getByText(`You and ${other.name}`)).toBeVisible();
  await expect(page.getByText(/of your years is the same|in common, so there is much to show/)).toBeVisible();

  await friend.reload();
  await expect(friend.locator('.compare-group')).toBeVisible();
  await friend.getByRole('button', { name: 'End it' }).click();
  await expect(friend.locator('.compare-one')).toHaveCount(0);
  await page.reload();
  await expect(page.locator('.compare-one')).toHaveCount(0);
  await context.close();
  expect(trouble.errors).toEqual([]);
});
