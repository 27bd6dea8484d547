import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { ensureBuilt } from '@/dev/ensure-built.mjs';
import { findChromium } from '@/dev/find-chromium.mjs';
import serveDemo from '../e2e/demo-server';
import { CHROMIUM_FLAGS } from '../e2e/playwright.config';
import { servedDemo } from '../e2e/served-demo';
import type { Figure } from './figure';

/** Fetched when this runs: it weighs more than all that Annum depends on. The last that runs on Node 20. */
const LIGHTHOUSE = 'lighthouse@12.8.2';
/** The smallest page that the same server serves. */
const SMALLEST = '/r/erased';
const ROUNDS = 5;

/** Scores from 0 to 100, largest contentful paint and blocking time in milliseconds. */
interface Report {
  readonly performance: number;
  readonly accessibility: number;
  readonly practices: number;
  readonly seo: number;
  readonly paintMs: number;
  readonly blockedMs: number;
}

/** What Lighthouse writes, as far as it is read here. */
interface Written {
  readonly categories: Readonly<Record<'performance' | 'accessibility' | 'best-practices' | 'seo', { readonly score: number }>>;
  readonly audits: Readonly<Record<'largest-contentful-paint' | 'total-blocking-time', { readonly numericValue: number }>>;
}

/** One visit of a slow phone, as Lighthouse simulates it unless told otherwise. */
async function visit(url: string, chromium: string): Promise<Report> {
  const flags = `--chrome-flags=--headless=new ${CHROMIUM_FLAGS.join(' ')}`;
  const { stdout } = await promisify(execFile)('npx', ['--yes', LIGHTHOUSE, url, '--output=json', '--quiet', flags], {
    env: { ...process.env, CHROME_PATH: chromium },
    maxBuffer: 64 * 2 ** 20,
  });
  const { categories, audits } = JSON.parse(stdout) as Written;
  const score = (name: keyof Written['categories']): number => Math.round(100 * categories[name].score);
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    practices: score('best-practices'),
    seo: score('seo'),
    paintMs: audits['largest-contentful-paint'].numericValue,
    blockedMs: audits['total-blocking-time'].numericValue,
  };
}

/** Of every figure the median over the visits. */
function median(all: readonly Report[]): Report {
  const of = (name: keyof Report) => all.map((report) => report[name]).sort((a, b) => a - b)[all.length >> 1] ?? Number.NaN;
  return {
    performance: of('performance'),
    accessibility: of('accessibility'),
    practices: of('practices'),
    seo: of('seo'),
    paintMs: of('paintMs'),
    blockedMs: of('blockedMs'),
  };
}

const said = ({ performance, accessibility, practices, seo, paintMs, blockedMs }: Report) =>
  `${performance}, ${accessibility}, ${practices}, ${seo}; paint ${(paintMs / 1000).toFixed(2)} s, blocked ${blockedMs.toFixed(0)} ms`;

/** What Lighthouse says of a story and of the landing page, beside the smallest page of the same server, visited in turns: medians. */
export async function lighthouse(): Promise<Figure[]> {
  await ensureBuilt();
  const chromium = await findChromium();
  if (chromium === undefined) throw new Error('There is no Chromium: CHROMIUM_PATH=...');
  const stop = await serveDemo();
  try {
    const { url, demo } = servedDemo();
    const pages = { story: `/r/${demo.links[0]?.token ?? ''}`, landing: '/', smallest: SMALLEST };
    const reports: Record<keyof typeof pages, Report[]> = { story: [], landing: [], smallest: [] };
    const names: readonly (keyof typeof pages)[] = ['story', 'landing', 'smallest'];
    for (let round = 0; round < ROUNDS; round++) {
      for (const name of names) {
        const address = `${url}${pages[name]}`;
        // Now and then it loses its own trace.
        const report = await visit(address, chromium).catch(() => visit(address, chromium));
        reports[name].push(report);
        console.log(`${name.padEnd(10)} ${said(report)}`);
      }
    }
    const smallest = median(reports.smallest);
    return (['story', 'landing'] as const).map((name) => {
      const report = median(reports[name]);
      return {
        what: `Lighthouse, mobile, ${name}: performance, accessibility, best practices, SEO`,
        annum: said(report),
        baseline: `smallest page: ${said(smallest)}`,
        ratio: `paint ${((report.paintMs - smallest.paintMs) / 1000).toFixed(2)} s later`,
        wanted: `>= 97, 100, 100${name === 'landing' ? ', 100' : ''}; <= 0.3 s later`,
      };
    });
  } finally {
    await stop();
  }
}
