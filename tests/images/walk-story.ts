import type { Page } from '@playwright/test';

/** Opens a story and goes through its `wanted` cards, each as it stands when everything on it has arrived. Asks for reduced motion. */
export async function* walkStory(page: Page, url: string, wanted: ReadonlySet<string>): AsyncGenerator<string> {
  const left = new Set(wanted);
  // The first page of a development server is compiled while one waits.
  await page.goto(url, { timeout: 120_000 });
  await page.locator('[data-slot="1"]').waitFor({ state: 'attached' });
  // The development server's own button would lie on every card.
  await page.addStyleTag({ content: 'nextjs-portal { display: none }' });
  const bar = page.getByRole('progressbar');
  const count = Number(await bar.getAttribute('aria-valuemax'));
  for (let n = 1; n <= count && left.size > 0; n += 1) {
    await page.locator(`[role="progressbar"][aria-valuenow="${n}"]`).waitFor({ state: 'attached' });
    const kind = await page.locator('[data-current] .card').evaluate((card) => /card-(\S+)/.exec(card.className)?.[1] ?? '');
    if (left.delete(kind)) {
      await page.evaluate(async () => {
        await document.fonts.ready;
        await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
      });
      yield kind;
    }
    await page.keyboard.press('ArrowRight');
  }
}
