import type { Page } from '@playwright/test';

/** The card that is open. */
export const current = (page: Page) => page.locator('[data-current]');

/** Id of the open card, as the address names it; null before the first turn. */
export const cardInAddress = (page: Page) => new URL(page.url()).searchParams.get('card');

/** "Card 3 of 12" as two numbers. */
export async function position(page: Page): Promise<{ n: number; of: number }> {
  const bar = page.getByRole('progressbar');
  return { n: Number(await bar.getAttribute('aria-valuenow')), of: Number(await bar.getAttribute('aria-valuemax')) };
}

/** Opens a story and waits until the player plays: its animations and its neighbours are there. */
export async function openStory(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator('[data-slot="1"], [data-slot="-1"]').first().waitFor({ state: 'attached' });
}

/** Counts React's commits from now on; must be called before the page is opened. */
export async function countCommits(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const counted = window as unknown as { commits: number; __REACT_DEVTOOLS_GLOBAL_HOOK__: unknown };
    counted.commits = 0;
    counted.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
      supportsFiber: true,
      renderers: new Map(),
      inject: () => 1,
      onCommitFiberRoot: () => {
        counted.commits += 1;
      },
      onPostCommitFiberRoot: () => {},
      onCommitFiberUnmount: () => {},
    };
  });
  return () => page.evaluate(() => (window as unknown as { commits: number }).commits);
}

/** What moves by itself, as far as it has come: the open card and the progress. The controls that fade when they are hidden are no part of it. */
export const animationTimes = (page: Page) =>
  page.evaluate(() =>
    document
      .getAnimations()
      .filter((animation) => !(animation instanceof CSSTransition))
      .map((animation) => `${animation.playState} ${animation.currentTime}`),
  );

export const moves = async (page: Page) => (await animationTimes(page)).some((state) => state.startsWith('running'));
