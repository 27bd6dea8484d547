// What .ci/run runs once the machine has what it needs: the README's test command, then the checks, then the tests on real data.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { conclude, line, runSuites, runVitest, sumOf } from './test.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const DATA = fileURLToPath(new URL('../../../shared/data', import.meta.url));

/** A check counts as one test. */
function check(script) {
  console.log(`\n== npm run ${script}`);
  const { status } = spawnSync('npm', ['run', '--silent', script], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  return status === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0, failures: [`npm run ${script}`] };
}

async function timed(name, work) {
  const startedAt = performance.now();
  const counts = await work();
  console.log(`-- ${name}: ${line(counts)} in ${((performance.now() - startedAt) / 1000).toFixed(0)} s`);
  return counts;
}

const results = [await timed('npm test', runSuites)];
for (const script of ['lint', 'types', 'architecture', 'unused']) results.push(await timed(script, async () => check(script)));
if (existsSync(DATA)) {
  results.push(await timed('real data', () => runVitest('real-data', ['.data.test.ts'])));
} else {
  console.error(`\n!!! ${DATA} is missing: the tests on real data DID NOT RUN.`);
  if (process.env.CI === 'true') results.push({ passed: 0, failed: 1, skipped: 0, failures: ['the tests on real data: no data'] });
}
conclude(sumOf(results));
