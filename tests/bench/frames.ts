import { type Browser, chromium, type Page } from '@playwright/test';
import { ensureBuilt } from '@/dev/ensure-built.mjs';
import { findChromium } from '@/dev/find-chromium.mjs';
import serveDemo from '../e2e/demo-server';
import { CHROMIUM_FLAGS } from '../e2e/playwright.config';
import { servedDemo } from '../e2e/served-demo';
import { openStory, position } from '../e2e/story-page';
import type { Figure } from './figure';

/** How many times slower than this machine the page's processor is made. */
const SLOWDOWN = 4;
/** What every card is watched for: its motion, and a moment of rest. */
const WATCHED_MS = 3000;

/** One frame as Chromium's compositor reports it (trace category `cc`). */
interface FrameReport {
  readonly name: string;
  readonly ph: string;
  readonly args: { readonly frame_reporter?: { readonly state: string; readonly affects_smoothness: boolean } };
}

interface Frames {
  readonly due: number;
  readonly onTime: number;
}

/**
 * Counts frames while `play` runs. Due are those in which something was to change; late are those that Chromium itself counts against
 * smoothness: dropped, or shown without a part that was to move.
 */
async function watchFrames(browser: Browser, play: () => Promise<void>): Promise<Frames> {
  const session = await browser.newBrowserCDPSession();
  const reports: FrameReport[] = [];
  session.on('Tracing.dataCollected', ({ value }) => reports.push(...(value as unknown as FrameReport[])));
  await session.send('Tracing.start', { traceConfig: { includedCategories: ['cc', 'benchmark'] }, transferMode: 'ReportEvents' });
  await play();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  const frames = reports.flatMap(({ name, ph, args }) => (name === 'PipelineReporter' && ph === 'b' ? (args.frame_reporter ?? []) : []));
  const due = frames.filter(({ state }) => state !== 'STATE_NO_UPDATE_DESIRED');
  return { due: due.length, onTime: due.filter(({ affects_smoothness }) => !affects_smoothness).length };
}

const share = ({ due, onTime }: Frames) => (due === 0 ? 1 : onTime / due);
const percent = (value: number) => `${(value * 100).toFixed(1)} %`;

async function slowPage(browser: Browser, baseURL: string): Promise<Page> {
  const context = await browser.newContext({
    baseURL,
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: 'en-GB',
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  return page;
}

/** What this machine can do at all: one square that the compositor turns. */
async function simplest(browser: Browser, url: string): Promise<Frames> {
  const page = await slowPage(browser, url);
  await page.setContent('<div style="width:200px;height:200px;background:#c2334d"></div>');
  await page.evaluate(() => document.querySelector('div')?.animate({ rotate: ['0deg', '360deg'] }, { duration: 1000, iterations: 60 }));
  const frames = await watchFrames(browser, () => page.waitForTimeout(WATCHED_MS * 3));
  await page.context().close();
  return frames;
}

/** Every card of a story, opened by a tap and watched. */
async function played(browser: Browser, url: string, path: string): Promise<{ label: string; frames: Frames }[]> {
  const page = await slowPage(browser, url);
  await openStory(page, path);
  await page.waitForTimeout(WATCHED_MS);
  const { of } = await position(page);
  const cards: { label: string; frames: Frames }[] = [];
  for (let n = 2; n <= of; n++) {
    const frames = await watchFrames(browser, async () => {
      await page.touchscreen.tap(330, 420);
      await page.waitForTimeout(WATCHED_MS);
    });
    const label = new URL(page.url()).searchParams.get('card') ?? String(n);
    cards.push({ label, frames });
    console.log(`${label.padEnd(16)} ${percent(share(frames)).padStart(8)} of ${frames.due} frames on time`);
  }
  await page.context().close();
  return cards;
}

const sum = (all: readonly Frames[]): Frames =>
  all.reduce((total, { due, onTime }) => ({ due: total.due + due, onTime: total.onTime + onTime }), { due: 0, onTime: 0 });

/** Frames on time while a story plays in Chromium with a slowed processor, by Chromium's own reports. */
export async function frames(): Promise<Figure[]> {
  await ensureBuilt();
  const executablePath = await findChromium();
  const stop = await serveDemo();
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  try {
    const { url, demo } = servedDemo();
    const baseline = await simplest(browser, url);
    const cards = await played(browser, url, `/r/${demo.links[0]?.token ?? ''}`);
    const all = sum(cards.map(({ frames: one }) => one));
    return [
      {
        what: `frames of ${cards.length} cards, processor slowed ${SLOWDOWN} times`,
        annum: `${percent(share(all))} of ${all.due} on time`,
        baseline: `one turning square: ${percent(share(baseline))} of ${baseline.due}`,
        ratio: (share(all) / share(baseline)).toFixed(2),
        wanted: '>= 95 % on time',
      },
    ];
  } finally {
    await browser.close();
    await stop();
  }
}
