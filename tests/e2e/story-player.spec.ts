import { expect, test } from './demo';
import { animationTimes, cardInAddress, countCommits, current, moves, openStory, position } from './story-page';

test.use({ locale: 'en-GB' });

test('tapping right and left turns the cards, and the address keeps up', async ({ page, linkOf, trouble }) => {
  await openStory(page, linkOf('top-fan'));
  expect((await position(page)).n).toBe(1);
  await page.mouse.click(300, 430);
  await expect.poll(async () => (await position(page)).n).toBe(2);
  expect(cardInAddress(page)).not.toBeNull();
  await page.mouse.click(40, 430);
  await expect.poll(async () => (await position(page)).n).toBe(1);
  expect(trouble).toEqual({ errors: [], foreign: [] });
});

test('a reload keeps the card, "back" leaves the story, and cards that were lost on the way are asked for again', async ({
  page,
  linkOf,
}) => {
  await page.goto('/');
  await page.route('**/cards?*', (route) => route.abort(), { times: 1 });
  await openStory(page, linkOf('top-fan'));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await position(page)).n).toBe(3);
  const card = cardInAddress(page);
  await page.reload();
  expect((await position(page)).n).toBe(3);
  expect(cardInAddress(page)).toBe(card);
  await page.goBack();
  expect(new URL(page.url()).pathname).toBe('/');
});

test("the next card's fonts and pictures are there while the card before is still open", async ({ page, linkOf }) => {
  await openStory(page, linkOf('korean'));
  await page.keyboard.press('Space');
  const engine = await page.context().newCDPSession(page);
  await engine.send('DOM.enable');
  await engine.send('CSS.enable');
  // The engine says with which faces it has laid the words out: until ours are there, letters are the system's.
  const missing = async () => {
    const { root } = await engine.send('DOM.getDocument', { depth: 0 });
    const { nodeIds } = await engine.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: '[data-slot="1"] :is(h2,p,b,span,li)' });
    const texts = await page.locator('[data-slot="1"] :is(h2,p,b,span,li)').allTextContents();
    const drawn = await Promise.all(nodeIds.map((nodeId) => engine.send('CSS.getPlatformFontsForNode', { nodeId })));
    const strange = drawn.map(({ fonts }) => fonts.reduce((sum, { isCustomFont, glyphCount }) => sum + (isCustomFont ? 0 : glyphCount), 0));
    // Spaces and signs that no face of ours has are anybody's, and letters of other scripts the system's where it has them.
    const words = texts.filter((text, i) => (strange[i] ?? 0) > (text.match(/[^\p{Script=Latin}\p{Script=Hangul}\p{N}]/gu)?.length ?? 0));
    const pictures = page.locator('[data-slot="1"] img');
    return [
      ...words,
      ...(await pictures.evaluateAll((all) => all.filter((img) => !(img instanceof HTMLImageElement && img.complete)).map(String))),
    ];
  };
  const { of } = await position(page);
  for (let n = 1; n < of; n++) {
    await expect.poll(missing).toEqual([]);
    expect((await position(page)).n).toBe(n);
    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => (await position(page)).n).toBe(n + 1);
  }
});

test('keys: arrows, Home, End, Space; Escape closes into the page to read', async ({ page, linkOf }) => {
  await openStory(page, linkOf('top-fan'));
  const { of } = await position(page);
  await page.keyboard.press('End');
  await expect.poll(async () => (await position(page)).n).toBe(of);
  await page.keyboard.press('Home');
  await expect.poll(async () => (await position(page)).n).toBe(1);
  await expect(current(page).locator('h2').first()).toBeFocused();
  // However long it is held.
  await page.keyboard.down('Space');
  await page.keyboard.down('Space');
  await page.keyboard.up('Space');
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.waitForURL(/\/read$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('holding freezes everything, hides the controls, and lets go without turning', async ({ page, linkOf }) => {
  await openStory(page, linkOf('top-fan'));
  await page.mouse.click(300, 430);
  await expect.poll(() => moves(page)).toBe(true);
  await page.mouse.move(300, 430);
  await page.mouse.down();
  await expect(page.locator('.story')).toHaveAttribute('data-quiet', '');
  const frozen = await animationTimes(page);
  expect(frozen.length).toBeGreaterThan(0);
  expect(frozen.filter((state) => state.startsWith('running'))).toEqual([]);
  const text = await current(page).textContent();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(await animationTimes(page)).toEqual(frozen);
  expect(await current(page).textContent()).toBe(text);
  await page.mouse.up();
  await expect(page.locator('.story')).not.toHaveAttribute('data-quiet', '');
  await expect.poll(() => moves(page)).toBe(true);
  expect((await position(page)).n).toBe(2);
});

test("a menu that opens and closes leaves the person's own pause, the card and the focus", async ({ page, linkOf }) => {
  await openStory(page, `${linkOf('top-fan')}?card=total`);
  const { n } = await position(page);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await page.getByRole('button', { name: 'More' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await expect(page.locator('.story')).toHaveAttribute('data-paused', '');
  // One sheet after the other: the focus goes back to what opened the first.
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: 'Why this number?' }).click();
  await expect(page.getByRole('dialog', { name: 'Why this number?' })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'More' })).toBeFocused();
  // A tap beside a sheet closes it and nothing else.
  await page.getByRole('button', { name: 'More' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.mouse.click(300, 60);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect((await position(page)).n).toBe(n);
});

test('where a browser keeps nothing for a site, its story plays all the same', async ({ page, linkOf, trouble }) => {
  await page.addInitScript(() => {
    const refuse = {
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    };
    Object.defineProperties(window, { localStorage: refuse, sessionStorage: refuse });
  });
  await openStory(page, linkOf('top-fan'));
  await page.mouse.click(300, 430);
  await expect.poll(async () => (await position(page)).n).toBe(2);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('switch').click();
  await expect(page.getByRole('switch')).toHaveAttribute('aria-checked', 'false');
  expect(trouble.errors).toEqual([]);
});

test('pages turn by themselves, unless the person switched that off, here or before', async ({ page, linkOf }) => {
  await openStory(page, linkOf('top-fan'));
  await expect.poll(async () => (await position(page)).n).toBe(2);
  await page.getByRole('button', { name: 'More' }).click();
  const toggle = page.getByRole('switch');
  await expect(toggle).toHaveAttribute('aria-checked', 'true');
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-checked', 'false');
  await page.reload();
  await page.getByRole('button', { name: 'More' }).click();
  await expect(page.getByRole('switch')).toHaveAttribute('aria-checked', 'false');
});

test('React renders when a page turns and at no other time', async ({ page, linkOf }) => {
  const commits = await countCommits(page);
  await openStory(page, linkOf('top-fan'));
  await page.mouse.click(300, 430);
  await expect.poll(async () => (await position(page)).n).toBe(2);
  await expect.poll(() => moves(page)).toBe(true);
  const before = await commits();
  await page.evaluate(async () => {
    for (let frame = 0; frame < 60; frame += 1) await new Promise(requestAnimationFrame);
  });
  expect(await commits()).toBe(before);
  await page.mouse.click(300, 430);
  await expect.poll(async () => (await position(page)).n).toBe(3);
  const turned = (await commits()) - before;
  expect(turned).toBeGreaterThan(0);
  expect(turned).toBeLessThanOrEqual(2);
});

test('with reduced motion nothing advances or moves, and numbers are final at once', async ({ page, linkOf }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openStory(page, `${linkOf('top-fan')}?card=total`);
  await expect(page.locator('.story')).toHaveAttribute('data-manual', '');
  const { n } = await position(page);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(async () => (await position(page)).n).toBe(n - 1);
  await page.mouse.click(300, 430);
  // The total, which counts up for everybody else.
  await expect.poll(async () => (await position(page)).n).toBe(n);
  const [spoken, shown] = await current(page)
    .locator('.hero')
    .evaluate((hero) => [hero.querySelector('.sr')?.textContent, hero.querySelector('[aria-hidden]')?.textContent]);
  expect(shown).toBe(spoken);
  const moving = await page.evaluate(() =>
    document.getAnimations().flatMap((animation) => {
      const effect = animation.effect instanceof KeyframeEffect ? animation.effect.getKeyframes() : [];
      return effect.flatMap((frame) => Object.keys(frame)).filter((name) => ['translate', 'scale', 'rotate', 'transform'].includes(name));
    }),
  );
  expect(moving).toEqual([]);
});

test('swiping turns the cards, and swiping down closes', async ({ page, linkOf }) => {
  await openStory(page, linkOf('top-fan'));
  const swipe = async (from: [number, number], to: [number, number]) => {
    await page.mouse.move(...from);
    await page.mouse.down();
    await page.mouse.move(...to, { steps: 4 });
    await page.mouse.up();
  };
  await swipe([320, 430], [120, 440]);
  await expect.poll(async () => (await position(page)).n).toBe(2);
  await swipe([100, 430], [300, 440]);
  await expect.poll(async () => (await position(page)).n).toBe(1);
  await swipe([200, 300], [205, 520]);
  await page.waitForURL(/\/read$/);
});

test('under a finger, too, swiping down closes; enlarged by two, a page is moved by one and not turned', async ({
  browser,
  served,
  linkOf,
}) => {
  const context = await browser.newContext({ baseURL: served.url, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await openStory(page, `${linkOf('top-fan')}?card=total`);
  const hand = await context.newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...at: [x: number, y: number][]) =>
    hand.send('Input.dispatchTouchEvent', { type, touchPoints: at.map(([x, y], id) => ({ x, y, id })) });
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  const { n } = await position(page);
  await touch('touchStart', [180, 430], [220, 430]);
  for (const by of [20, 40, 60]) await touch('touchMove', [180 - by, 430], [220 + by, 430]);
  await touch('touchEnd');
  await expect.poll(() => page.evaluate(() => visualViewport?.scale)).toBeGreaterThan(1.1);
  await touch('touchStart', [300, 430]);
  for (const x of [250, 200, 120]) await touch('touchMove', [x, 430]);
  await touch('touchEnd');
  expect((await position(page)).n).toBe(n);
  await openStory(page, `${linkOf('top-fan')}?card=total`);
  await touch('touchStart', [200, 300]);
  for (const y of [340, 400, 460, 540]) await touch('touchMove', [200, y]);
  await touch('touchEnd');
  await page.waitForURL(/\/read$/);
  await context.close();
});

test('a wheel turns one card a notch, and a pinch or a card that scrolls keeps it', async ({ page, linkOf }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openStory(page, linkOf('top-fan'));
  await page.mouse.move(720, 430);
  await page.mouse.wheel(0, 120);
  await expect.poll(async () => (await position(page)).n).toBe(2);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, 400);
  await page.keyboard.up('Control');
  expect((await position(page)).n).toBe(2);
  // The rest after a turn is over when the wheel is heard again.
  await expect
    .poll(async () => {
      await page.mouse.wheel(0, -40);
      return (await position(page)).n;
    })
    .toBe(1);
});

test('on a card that is taller than the stage a wheel scrolls first, and turns at its end', async ({ page, linkOf }) => {
  await page.setViewportSize({ width: 500, height: 400 });
  await openStory(page, `${linkOf('top-fan')}?card=top-creators`);
  const { n } = await position(page);
  const rest = () =>
    current(page)
      .locator('.card')
      .evaluate((card) => card.scrollHeight - card.clientHeight - card.scrollTop);
  expect(await rest()).toBeGreaterThan(1);
  await page.mouse.move(250, 250);
  await page.mouse.wheel(0, 40);
  await expect.poll(rest).toBeGreaterThan(0);
  expect((await position(page)).n).toBe(n);
  await expect
    .poll(async () => {
      await page.mouse.wheel(0, 120);
      return (await position(page)).n;
    })
    .toBe(n + 1);
});

test('a card can say what its number is', async ({ page, linkOf, trouble }) => {
  await openStory(page, linkOf('top-fan'));
  // That every card has an explanation is known without a browser.
  for (const key of ['Home', 'ArrowRight', 'End']) {
    await page.keyboard.press(key);
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('button', { name: 'Why this number?' }).click();
    const sheet = page.getByRole('dialog', { name: 'Why this number?' });
    await expect(sheet.getByRole('heading', { level: 3 })).toHaveText(/\S/);
    await expect(sheet.getByText('Time zone')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(sheet).toHaveCount(0);
  }
  expect(trouble).toEqual({ errors: [], foreign: [] });
});

test('a guess is answered, stays, and is named in the text to share', async ({ page, linkOf, trouble }) => {
  await openStory(page, `${linkOf('top-fan')}?card=quiz`);
  const { n } = await position(page);
  const options = current(page).locator('.quiz button');
  const names = await options.allTextContents();
  await options.first().focus();
  await page.keyboard.press('Enter');
  const answer = (await current(page).locator('.quiz-key b').textContent()) ?? '';
  const said = current(page).getByRole('status');
  await expect(said).toContainText(answer);
  await expect(current(page).locator('[aria-pressed="true"]')).toHaveText(names[0] ?? '');
  expect((await position(page)).n).toBe(n);
  // The first guess counts: from now on a tap on the names turns the page, as it does beside them.
  for (const option of [options.last(), options.first()]) {
    const box = await option.boundingBox();
    if (!box) throw new Error('The name is not to be seen');
    await page.mouse.click(box.x + box.width * 0.75, box.y + box.height / 2);
    await expect.poll(async () => (await position(page)).n).toBe(n + 1);
    await page.mouse.click(40, 430);
    await expect.poll(async () => (await position(page)).n).toBe(n);
    await expect(current(page).locator('[aria-pressed="true"]')).toHaveText(names[0] ?? '');
  }
  await openStory(page, `${linkOf('top-fan')}?card=quiz`);
  await expect(said).toContainText(answer);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.locator('.share-text')).toContainText(`${names[0] === answer ? 1 : 0} out of 1`);
  expect(trouble).toEqual({ errors: [], foreign: [] });
});
