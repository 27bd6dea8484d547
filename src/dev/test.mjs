// `npm test`: every suite that needs no outside data. Unit tests and tests against real databases (vitest), then a real browser (Playwright).
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, SetupError } from './ensure-installed.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const RESULTS = join(root, 'test-results');

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** Runs `node <args>` in the project folder, its output shown; gives its exit code. */
export function runNode(args, env = {}) {
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

/** @type {Counts} */
const NOT_RUN = { passed: 0, failed: 1, skipped: 0 };

/** A runner that failed without a failed test (it could not load a file, say) counts as one failure. */
const counted = (code, counts) => (code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts);

/**
 * Runs vitest with further arguments.
 *
 * @returns {Promise<Counts>}
 */
export async function runVitest(name, args, { config = 'tests/vitest.config.ts', env = {} } = {}) {
  const file = join(RESULTS, `${name}.json`);
  mkdirSync(RESULTS, { recursive: true });
  rmSync(file, { force: true });
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', config];
  const code = await runNode([...vitest, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...args], env);
  if (!existsSync(file)) return NOT_RUN;
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(file, 'utf8'));
  return counted(code, { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests });
}

/** @returns {Promise<Counts>} */
async function runPlaywright() {
  const file = join(RESULTS, 'e2e.json');
  rmSync(file, { force: true });
  const { findChromium } = await import('./find-chromium.mjs');
  const { ensureBuilt } = await import('./ensure-built.mjs');
  const chromium = await findChromium({ install: true });
  if (!chromium) {
    throw new SetupError(
      'There is no Chromium for the browser tests. Install one (Debian: apt-get install chromium), or name yours: CHROMIUM_PATH=...',
    );
  }
  await ensureBuilt();
  const code = await runNode(['node_modules/@playwright/test/cli.js', 'test', '--config', 'tests/e2e/playwright.config.ts'], {
    CHROMIUM_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  });
  if (!existsSync(file)) return NOT_RUN;
  const { expected, unexpected, flaky, skipped } = JSON.parse(readFileSync(file, 'utf8')).stats;
  return counted(code, { passed: expected, failed: unexpected + flaky, skipped });
}

/** A suite that could not run is a failure, and hides nothing of the others. */
async function runOrFail(run) {
  try {
    return await run();
  } catch (error) {
    console.error(`\n!!! ${error instanceof Error ? error.message : error}`);
    return NOT_RUN;
  }
}

/** @param {Counts[]} all */
export function sumOf(all) {
  const sum = (name) => all.reduce((total, counts) => total + counts[name], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/** @param {Counts} counts */
export const line = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/** Every suite of `npm test`, one after the other: two at once would fight for the cores. */
export async function runSuites() {
  ensureInstalled();
  const unit = await runVitest('vitest', ['--exclude', '**/*.data.test.ts']);
  const engines = [];
  // What the numbers are held to on the embedded engine, on a server and on a cluster too.
  for (const TEST_ENGINE of ['server', 'shards']) {
    engines.push(await runVitest(`vitest-${TEST_ENGINE}`, [], { config: 'tests/vitest.engines.config.ts', env: { TEST_ENGINE } }));
  }
  return sumOf([unit, ...engines, await runOrFail(runPlaywright)]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const counts = await runSuites();
    console.log(`\n${line(counts)}`);
    process.exitCode = counts.failed > 0 ? 1 : 0;
  } catch (error) {
    console.error(error instanceof SetupError ? error.message : error);
    process.exitCode = 1;
  }
}
