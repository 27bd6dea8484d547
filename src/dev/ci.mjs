// What .ci/run runs once the machine has what it needs: the README's test command, then the checks, then the tests on real data.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { conclude, line, runSuites, runVitest, sumOf } from './test.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const DATA = fileURLToPath(new URL('../../../shared/data', import.meta.url));

/** A check counts as one test; what it says is printed when it ends, for several run at once. */
async function check(script) {
  const child = spawn('npm', ['run', '--silent', script], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  const [code] = await once(child, 'close');
  console.log(`\n== npm run ${script}\n${said.trimEnd()}`);
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0, failures: [`npm run ${script}`] };
}

async function timed(name, work) {
  const startedAt = performance.now();
  const counts = await work();
  console.log(`-- ${name}: ${line(counts)} in ${((performance.now() - startedAt) / 1000).toFixed(0)} s`);
  return counts;
}

const results = [await timed('npm test', runSuites)];
const rest = ['lint', 'types', 'architecture', 'unused'].map((script) => timed(script, () => check(script)));
if (existsSync(DATA)) rest.push(timed('real data', () => runVitest('real-data', ['.data.test.ts'])));
results.push(...(await Promise.all(rest)));
if (!existsSync(DATA)) {
  console.error(`\n!!! ${DATA} is missing: the tests on real data DID NOT RUN.`);
  if (process.env.CI === 'true') results.push({ passed: 0, failed: 1, skipped: 0, failures: ['the tests on real data: no data'] });
}
conclude(sumOf(results));
