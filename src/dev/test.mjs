// `npm test`: every suite that needs no outside data. Unit tests and tests against real databases (vitest), then a real browser (Playwright).
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, SetupError } from './ensure-installed.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const RESULTS = join(root, 'test-results');

/** @typedef {{ passed: number, failed: number, skipped: number, failures?: string[] }} Counts `failures` tells what failed, and why. */

/** Runs `node <args>` in the project folder, its output shown; gives its exit code. */
function runNode(args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit'] });
    const pass = (signal) => child.kill(signal);
    process.once('SIGINT', pass).once('SIGTERM', pass);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      process.off('SIGINT', pass).off('SIGTERM', pass);
      if (signal === 'SIGINT' || signal === 'SIGTERM') process.exit(130);
      resolve(code ?? 1);
    });
  });
}

/** @returns {Counts} */
const notRun = (what) => ({ passed: 0, failed: 1, skipped: 0, failures: [what] });

/** A runner that failed without a failed test (it could not load a file, say) counts as one failure. */
const counted = (code, counts) => (code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts);

const told = (file, title, message) => `${file} > ${title}\n${message.split('\n').slice(0, 12).join('\n')}`;

/** What failed in a report of vitest: tests, and files that could not be run at all. */
function failuresOfVitest(report) {
  return report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(root, name);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0) return status === 'failed' ? [told(file, 'the file', message)] : [];
    return failed.map((test) => told(file, test.fullName, test.failureMessages.join('\n')));
  });
}

/** What failed in a report of Playwright, or passed only at a second try. */
function failuresOfPlaywright(suite) {
  const here = (suite.specs ?? []).flatMap(({ file, title, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ results }) => told(file, title, results.flatMap(({ errors }) => errors.map(({ message }) => message)).join('\n'))),
  );
  return [...here, ...(suite.suites ?? []).flatMap(failuresOfPlaywright)];
}

/**
 * Runs every project of vitest, or those that the arguments leave.
 *
 * @returns {Promise<Counts>}
 */
async function runVitest(args) {
  const file = join(RESULTS, 'vitest.json');
  mkdirSync(RESULTS, { recursive: true });
  rmSync(file, { force: true });
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/vitest.engines.config.ts'];
  const code = await runNode([...vitest, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...args]);
  if (!existsSync(file)) return notRun('vitest wrote no report');
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const failures = failuresOfVitest(report);
  const { numPassedTests, numPendingTests, numTodoTests } = report;
  return counted(code, { passed: numPassedTests, failed: failures.length, skipped: numPendingTests + numTodoTests, failures });
}

/**
 * @param {Promise<void>} built the pages
 * @returns {Promise<Counts>}
 */
async function runPlaywright(built) {
  const file = join(RESULTS, 'e2e.json');
  rmSync(file, { force: true });
  const { findChromium } = await import('./find-chromium.mjs');
  const chromium = await findChromium({ install: true });
  if (!chromium) {
    throw new SetupError(
      'There is no Chromium for the browser tests. Install one (Debian: apt-get install chromium), or name yours: CHROMIUM_PATH=...',
    );
  }
  await built;
  const code = await runNode(['node_modules/@playwright/test/cli.js', 'test', '--config', 'tests/e2e/playwright.config.ts'], {
    CHROMIUM_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  });
  if (!existsSync(file)) return notRun('Playwright wrote no report');
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const { expected, unexpected, flaky, skipped } = report.stats;
  return counted(code, { passed: expected, failed: unexpected + flaky, skipped, failures: failuresOfPlaywright(report) });
}

/** A suite that could not run is a failure, and hides nothing of the others. */
async function runOrFail(run) {
  try {
    return await run();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    console.error(`\n!!! ${message}`);
    return notRun(message);
  }
}

/** @param {Counts[]} all */
export function sumOf(all) {
  const sum = (name) => all.reduce((total, counts) => total + counts[name], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped'), failures: all.flatMap(({ failures = [] }) => failures) };
}

/** Repeats what failed, which is far above by now, and ends with the counts on a line of their own. */
export function conclude(counts) {
  for (const failure of counts.failures ?? []) console.error(`\nFAILED ${failure}`);
  console.log(`\n${line(counts)}`);
  process.exitCode = counts.failed > 0 ? 1 : 0;
}

/** @param {Counts} counts */
export const line = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/** Installs what is missing and begins to build the pages, aside: who needs them waits for the promise, and hears there what went wrong. */
export async function prepare() {
  ensureInstalled();
  const { ensureBuilt } = await import('./ensure-built.mjs');
  const built = ensureBuilt({ aside: true });
  built.catch(() => undefined);
  return { built };
}

/**
 * Every suite of `npm test`, and with `data` the tests on real data.
 *
 * @param {{ built: Promise<void>, data?: boolean }} given
 */
export async function runSuites({ built, data = false }) {
  const unit = await timed('vitest', () => runVitest(data ? [] : ['--project', '!data']));
  const browser = await timed('Playwright', () => runOrFail(() => runPlaywright(built)));
  return sumOf([unit, browser]);
}

/** Tells the counts of some work and how long it took, which is what there is to gain by making it quicker. */
export async function timed(name, work) {
  const startedAt = performance.now();
  const counts = await work();
  console.log(`-- ${name}: ${line(counts)} in ${((performance.now() - startedAt) / 1000).toFixed(0)} s`);
  return counts;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    conclude(await runSuites(await prepare()));
  } catch (error) {
    console.error(error instanceof SetupError ? error.message : error);
    process.exitCode = 1;
  }
}
