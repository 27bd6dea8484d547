import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { freePort } from '../support/free-port';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Enough for creators with a cohort that may speak, few enough to be ready in seconds. */
const USERS = 150;

/** Resolves when the production server says that it serves; throws with its output when it ends instead. */
async function serving(child: ChildProcess): Promise<void> {
  const said: string[] = [];
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      if (stream === null) continue;
      createInterface({ input: stream }).on('line', (line) => {
        said.push(line);
        if (line.includes('Annum serves')) resolve();
      });
    }
    child.once('exit', (code) => reject(new Error(`npm start ended (${code})\n${said.join('\n')}`)));
  });
}

/**
 * Playwright's globalSetup: a small demo made by the public commands, served by `npm start` on a free port. Tests find it through
 * `tests/e2e/demo.ts`. The returned function takes both away.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'annum-e2e-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const prepared = spawnSync(process.execPath, ['src/dev/demo.mjs', '--no-serve', '--users', String(USERS), '--data', folder], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (prepared.status !== 0) {
    remove();
    throw new Error(`The demo could not be prepared\n${prepared.stdout}${prepared.stderr}`);
  }
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const store = { DATABASE_URL: `file:${join(folder, 'annum.db')}`, DATA_DIR: folder };
  const child = spawn(process.execPath, ['src/dev/start.mjs'], {
    cwd: ROOT,
    env: { ...process.env, ...store, PUBLIC_URL: url, PORT: String(port), START: 'on' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit');
  const stop = async () => {
    child.kill('SIGTERM');
    await exited;
    remove();
  };
  try {
    await serving(child);
  } catch (error) {
    await stop();
    throw error;
  }
  // Workers inherit the environment.
  process.env.ANNUM_E2E = JSON.stringify({ url, store, demo: JSON.parse(readFileSync(join(folder, 'demo.json'), 'utf8')) });
  return stop;
}
