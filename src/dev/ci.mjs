// What .ci/run runs once the machine has what it needs: the README's test command with the tests on real data, and the checks beside it.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { captured } from './captured.mjs';
import { conclude, prepare, runSuites, sumOf, timed } from './test.mjs';

const DATA = fileURLToPath(new URL('../../../shared/data', import.meta.url));
/** `npm run architecture` is two: its tests are among the tests. */
const CHECKS = {
  lint: ['npm', 'run', '--silent', 'lint'],
  types: ['npm', 'run', '--silent', 'types'],
  architecture: [
    process.execPath,
    'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    '--config',
    'tests/architecture/dependency-cruiser.mjs',
    'src',
  ],
  unused: ['npm', 'run', '--silent', 'unused'],
};

/** A check counts as one test; what it says is printed when it ends. */
async function check(name, [command, ...args]) {
  const { code, said } = await captured(command, args, { aside: true });
  console.log(`\n== ${name}\n${said.trimEnd()}`);
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0, failures: [`the check "${name}"`] };
}

/** One after the other, once the pages are built: tests wait often enough to leave them time. */
async function runChecks(built) {
  await built.catch(() => undefined);
  const results = [];
  for (const [name, command] of Object.entries(CHECKS)) results.push(await timed(name, () => check(name, command)));
  return sumOf(results);
}

const { built } = await prepare();
const data = existsSync(DATA);
const results = await Promise.all([runSuites({ built, data }), runChecks(built)]);
if (!data) {
  console.error(`\n!!! ${DATA} is missing: the tests on real data DID NOT RUN.`);
  if (process.env.CI === 'true') results.push({ passed: 0, failed: 1, skipped: 0, failures: ['the tests on real data: no data'] });
}
conclude(sumOf(results));
