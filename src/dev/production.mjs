import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { root, startChild } from './child.mjs';
import { keepRunning } from './keep-running.mjs';

const DEFAULT_PORT = 3000;
const READY_TIMEOUT_MS = 60_000;
const READY_POLL_MS = 150;

/** Something the user can mend; the message says how. */
export class StartError extends Error {}

/**
 * Starts the web server and the worker of production together, from the build. Rejects with a StartError when there is no build, the port is taken,
 * or a part does not come up.
 *
 * @param {{ env?: NodeJS.ProcessEnv, print?: (line: string) => void, port?: number }} [options] `env` is what both children see, `print` gets every line they say
 * @returns {Promise<{ url: string, port: number, ended: Promise<string>, stop: () => Promise<void>, kill: () => void }>}
 *   `url` is local; `ended` resolves with a reason when a part is gone for good, everything else being stopped by then
 */
export async function startProduction({ env = process.env, print = console.log, port = Number(env.PORT || DEFAULT_PORT) } = {}) {
  if (!existsSync(join(root, '.next/BUILD_ID'))) {
    throw new StartError('There is no production build yet. Make it with `npm run build`, then start again.');
  }
  await assertFree(port);
  const childEnv = { ...env, PORT: String(port), NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  const web = startChild({
    args: ['node_modules/next/dist/bin/next', 'start', '--port', String(port)],
    // Threads that draw pictures let go of memory that others take up: without a heap for each of them, two threads need a quarter less (glibc).
    env: { MALLOC_ARENA_MAX: '2', ...childEnv },
    print: (line) => print(`web     ${line}`),
  });
  const worker = keepRunning({
    name: 'worker',
    args: ['src/dev/run.mjs', 'src/worker/main.ts'],
    env: childEnv,
    print: (line) => print(`worker  ${line}`),
  });
  const stop = async () => {
    await Promise.all([web.stop(), worker.stop()]);
  };
  const ended = Promise.race([
    web.exited.then((code) => `The web server ended unexpectedly (${code === null ? 'killed' : `exit ${code}`}).`),
    worker.gaveUp.then(() => 'The worker cannot run; its lines above say why.'),
  ]).then(async (reason) => {
    await stop();
    return reason;
  });
  const url = `http://localhost:${port}`;
  const failed = await Promise.race([answers(url, READY_TIMEOUT_MS), ended]);
  if (failed !== null) {
    await stop();
    throw new StartError(failed);
  }
  return {
    url,
    port,
    ended,
    stop,
    kill: () => {
      web.kill();
      worker.kill();
    },
  };
}

/** Next would fail with a stack trace later; asking first gives one line. */
async function assertFree(port) {
  const error = await new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', resolve);
    probe.listen(port, () => probe.close(() => resolve(undefined)));
  });
  if (error === undefined) return;
  if (error.code === 'EADDRINUSE') {
    throw new StartError(`Port ${port} is taken by another program. Stop that, or choose another port: PORT=${port + 1} npm start`);
  }
  if (error.code === 'EACCES')
    throw new StartError(`Port ${port} needs more rights than this user has. Choose one above 1023: PORT=3000 npm start`);
  throw error;
}

/** null as soon as the health check answers well, a reason when it has not within the time. */
async function answers(url, timeoutMs) {
  const until = performance.now() + timeoutMs;
  let last = 'no answer';
  while (performance.now() < until) {
    try {
      const response = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(5_000) });
      if (response.ok) return null;
      last = `${response.status} ${await response.text()}`;
    } catch (error) {
      last = error instanceof Error ? error.message : String(error);
    }
    await new Promise((resolve) => setTimeout(resolve, READY_POLL_MS));
  }
  return `The web server did not become healthy within ${timeoutMs / 1000} s: ${last}`;
}
