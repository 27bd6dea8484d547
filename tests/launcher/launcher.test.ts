import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { freePort } from '../support/free-port';
import { type Process, startProcess } from '../worker/process';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LAUNCHER = ['start', 'production', 'keep-running', 'child', 'stay-with-parent', 'run', 'bundled'];

// The launcher in a project whose web server and worker are a few lines each: what is tested is who starts, stops and outlives whom.
const WEB = `
  const { createServer } = require('node:http');
  const port = process.argv[process.argv.indexOf('--port') + 1];
  const server = createServer((request, response) => {
    if (request.url === '/die') process.exit(3);
    response.end('ok');
  });
  process.on('SIGTERM', () => { console.log('web stops'); process.exit(0); });
  server.listen(port, () => console.log('web is ' + process.pid));
`;
const WORKER = `
  process.on('SIGTERM', () => { console.log('worker stops'); process.exit(0); });
  setInterval(() => {}, 1000);
  console.log('worker is ' + process.pid);
`;

let project: string;
let port: number;
const started: Process[] = [];

function write(path: string, text: string): void {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), text);
}

beforeEach(async () => {
  project = mkdtempSync(join(tmpdir(), 'annum-launcher-'));
  mkdirSync(join(project, 'src/dev'), { recursive: true });
  for (const name of LAUNCHER) copyFileSync(join(ROOT, `src/dev/${name}.mjs`), join(project, `src/dev/${name}.mjs`));
  write('package.json', '{}');
  write('.next/BUILD_ID', 'x');
  write('node_modules/next/dist/bin/next', WEB);
  write('src/worker/main.ts', WORKER);
  write('tsconfig.json', '{}');
  symlinkSync(join(ROOT, 'node_modules/esbuild'), join(project, 'node_modules/esbuild'));
  port = await freePort();
});
afterEach(async () => {
  await Promise.all(started.splice(0).map((process) => process.kill()));
  rmSync(project, { recursive: true });
});

function start(): Process {
  const process = startProcess('node', [join(project, 'src/dev/start.mjs')], { PORT: String(port), FORCE_COLOR: '0' });
  started.push(process);
  return process;
}
const pidIn = (line: string) => Number(line.split(' is ')[1]);

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
const gone = (pids: readonly number[]) => vi.waitFor(() => expect(pids.filter(isAlive)).toEqual([]), { timeout: 60_000, interval: 50 });

async function running(): Promise<{ launcher: Process; pids: number[] }> {
  const launcher = start();
  await launcher.says(`Annum serves http://localhost:${port}`);
  return { launcher, pids: [pidIn(await launcher.says('web is')), pidIn(await launcher.says('worker is'))] };
}

it.each(['SIGTERM', 'SIGINT'] as const)('stops both well on %s', async (signal) => {
  const { launcher, pids } = await running();
  expect(await launcher.kill(signal)).toBe(0);
  expect(launcher.lines.join('\n')).toMatch(/web stops/);
  expect(launcher.lines.join('\n')).toMatch(/worker stops/);
  expect(pids.filter(isAlive)).toEqual([]);
});

it('leaves nothing running when it is killed itself', async () => {
  const { launcher, pids } = await running();
  expect(pids.filter(isAlive)).toHaveLength(2);
  expect(await launcher.kill('SIGKILL')).toBeNull();
  await gone(pids);
});

it.skipIf(process.platform !== 'linux')('leaves nothing running when it is killed while they start', async () => {
  const launcher = start();
  const web = pidIn(await launcher.says('web is'));
  const children = readFileSync(`/proc/${launcher.pid}/task/${launcher.pid}/children`, 'utf8').trim().split(' ').map(Number);
  expect(children).toContain(web);
  expect(children).toHaveLength(2);
  await launcher.kill('SIGKILL');
  await gone(children);
});

it('starts a worker again that was killed, and says so', async () => {
  const { launcher, pids } = await running();
  process.kill(pids[1] ?? 0, 'SIGKILL');
  await launcher.says('The worker ended unexpectedly (killed); starting it again in 1 s.');
  await vi.waitFor(() => expect(launcher.lines.filter((line) => line.includes('worker is'))).toHaveLength(2), { timeout: 60_000 });
  expect(await launcher.kill('SIGTERM')).toBe(0);
});

it('ends when the worker says that starting it again cannot help', async () => {
  write('src/worker/main.ts', `console.log('the database is behind'); process.exit(78);`);
  const launcher = start();
  await launcher.says('The worker cannot run');
  expect(await launcher.ended).toBe(1);
  await gone([pidIn(await launcher.says('web is'))]);
});

it('ends with the web server', async () => {
  const { launcher, pids } = await running();
  await fetch(`http://localhost:${port}/die`).catch(() => undefined);
  expect(await launcher.ended).toBe(1);
  expect(launcher.lines.join('\n')).toContain('The web server ended unexpectedly (exit 3).');
  await gone(pids);
});

it('names a port that is taken, and how to choose another', async () => {
  const holder = createServer().listen(port);
  await once(holder, 'listening');
  const launcher = start();
  expect(await launcher.ended).toBe(1);
  expect(launcher.lines).toEqual([expect.stringMatching(new RegExp(`Port ${port} is taken .*PORT=${port + 1} npm start`))]);
  holder.close();
});

it('asks for a build when there is none', async () => {
  rmSync(join(project, '.next'), { recursive: true });
  const launcher = start();
  expect(await launcher.ended).toBe(1);
  expect(launcher.lines).toEqual([expect.stringContaining('npm run build')]);
});

it('reads .env', async () => {
  write('.env', `PORT=${port}\n`);
  const launcher = startProcess('node', [join(project, 'src/dev/start.mjs')]);
  started.push(launcher);
  await launcher.says(`Annum serves http://localhost:${port}`);
  await launcher.says('worker is');
  expect(await launcher.kill('SIGTERM')).toBe(0);
});
