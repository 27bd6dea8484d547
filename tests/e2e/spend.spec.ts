import { spawnSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { writtenAmounts } from '../cards/spent-recap';
import { expect, test } from './demo';
import { openStory, position } from './story-page';

const EDITION = 'spend-2025';
const PEOPLE = 22;
const ORDERS = 9;
const SHOPS = ['Corner Supply', 'Harbour & Pine', 'Kettle Works'];

/** No pattern, so that none of them stands anywhere by chance. */
const amountOf = (person: number, order: number) => 7_123_457 + person * 1_013_579 + order * 104_729;

/** Some people's purchases of a year: everybody's amounts are their own. */
const events = Array.from({ length: PEOPLE * ORDERS }, (_, at) => {
  const [person, order] = [Math.floor(at / ORDERS), at % ORDERS];
  return JSON.stringify({
    messageId: `m${at}`,
    userId: `spender-${person}`,
    activity: 'purchase',
    occurredAt: Date.UTC(2025, order, 3 + person, 12),
    amountMinor: amountOf(person, order),
    currency: 'EUR',
    quantity: 1 + (order % 3),
    item: { id: `p${order % 4}`, name: `Thing ${order % 4}` },
    creator: { name: SHOPS[(order + person) % SHOPS.length] },
    collection: { id: `${person}-${order}`, name: `Order ${person}-${order}` },
    categories: [['Pantry', 'Books', 'Garden'][order % 3]],
  });
}).join('\n');

const mine = Array.from({ length: ORDERS }, (_, order) => amountOf(0, order));
const total = mine.reduce((sum, amount) => sum + amount, 0);
const byCategory = [0, 1, 2].map((kind) => mine.filter((_, order) => order % 3 === kind).reduce((sum, amount) => sum + amount, 0));
const forms = writtenAmounts([total, ...byCategory, ...mine], ORDERS);

// One after the other in one worker: the edition is made once.
test.describe.configure({ mode: 'default' });

let hidden = '';
let shown = '';
let own = '';

test.beforeAll(({ served }) => {
  const annum = (args: string[], input?: string) => {
    const run = spawnSync(process.execPath, ['src/cli/annum.mjs', ...args], {
      env: { ...process.env, ...served.store },
      input,
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(`annum ${args.join(' ')} failed\n${run.stderr}`);
    return run.stdout;
  };
  annum(['import', 'jsonl', '-', '--source', 'spend'], events);
  annum(['edition', 'create', EDITION, '--pack', 'shopping', '--year', '2025', '--zone', 'UTC', '--currency', 'EUR']);
  annum(['generate', EDITION]);
  annum(['publish', EDITION]);
  const link = (...args: string[]) =>
    new URL((JSON.parse(annum(['link', 'create', EDITION, 'spender-0', ...args, '--json'])) as { url: string }).url).pathname;
  hidden = link();
  shown = link('--show-spend');
  own = link('--owner');
});

/** Everything that the server says to somebody who plays a story to its end, reads it, and asks for its data alone. */
async function everything(page: Page, path: string): Promise<string> {
  const bodies: string[] = [];
  const pending: Promise<unknown>[] = [];
  page.on('response', (response) => {
    const type = response.headers()['content-type'] ?? '';
    if (/html|json|text\/x-component/.test(type))
      pending.push(
        response.text().then(
          (text) => bodies.push(text),
          () => undefined,
        ),
      );
  });
  await openStory(page, `${path}?lang=en`);
  const { of } = await position(page);
  for (let at = 1; at < of; at++) {
    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => (await position(page)).n).toBeGreaterThan(at);
    bodies.push(await page.content());
  }
  for (const lang of ['en', 'ko']) {
    await page.goto(`${path}/read?lang=${lang}`);
    bodies.push(await page.content());
    for (const headers of [{}, { RSC: '1' }] as Record<string, string>[]) {
      for (const place of [path, `${path}/read`]) bodies.push(await (await page.request.get(`${place}?lang=${lang}`, { headers })).text());
    }
  }
  await Promise.all(pending);
  return bodies.join('\n');
}

test('nothing that a shared story sends holds an amount', async ({ page }) => {
  const text = await everything(page, hidden);
  expect(text).toContain('Thing');
  expect(forms.filter((form) => text.includes(form))).toEqual([]);
  expect((await page.request.get(`${hidden}/picture/spend/preview`)).status()).toBe(404);
});

test('the owner sees what was spent where the link was made to show it', async ({ page }) => {
  const text = await everything(page, shown);
  expect(forms.filter((form) => text.includes(form)).length).toBeGreaterThan(3);
  expect((await page.request.get(`${shown}/picture/spend/preview`)).status()).toBe(200);
});

test('the owner sees amounts, and shares them only after turning them on', async ({ page }) => {
  await openStory(page, `${own}?card=spend&lang=en`);
  const seen = await page.content();
  expect(forms.filter((form) => seen.includes(form)).length).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByText('This card is about money.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Share picture' })).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Copy text' })).toHaveCount(0);
  await page.getByText('What others see').click();
  await page.getByRole('switch', { name: 'What I spent' }).click();
  await expect(page.getByRole('dialog').getByRole('img')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Copy text' })).toBeVisible();
});
