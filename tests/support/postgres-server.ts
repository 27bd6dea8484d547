import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from './free-port';
import { postgresFolder, reachableByOthers } from './postgres-binaries';

export interface PostgresServer {
  /** Its maintenance database, as a superuser. */
  readonly url: string;
  stop(): Promise<void>;
}

/** PostgreSQL refuses to run as root; "nobody" is on every system. */
const NOBODY = 65_534;

/** The server ends when the pipe to this process closes, so that even kill -9 leaves nothing running. */
const STAY_WITH_PARENT = 'exec 3<&0; "$@" 3<&- & pid=$!; (cat <&3 >/dev/null; kill -INT $pid 2>/dev/null) & wait $pid';

/** Initialises and starts a real PostgreSQL in a temporary folder, on a free port of 127.0.0.1. `settings` are postgres -c options. */
export async function startPostgres(settings: readonly string[] = []): Promise<PostgresServer> {
  const scratch = mkdtempSync(join(tmpdir(), 'annum-postgres-'));
  const remove = () => rmSync(scratch, { recursive: true, force: true });
  try {
    const asRoot = process.getuid?.() === 0;
    const user = asRoot ? { uid: NOBODY, gid: NOBODY } : {};
    if (asRoot) chmodSync(scratch, 0o755);
    const native = asRoot ? reachableByOthers(postgresFolder(), scratch) : postgresFolder();
    const data = join(scratch, 'data');
    mkdirSync(data, { mode: 0o700 });
    if (asRoot) chownSync(data, NOBODY, NOBODY);
    const options = { ...user, cwd: data, env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' } };
    const init = ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'];
    execFileSync(join(native, 'bin/initdb'), init, { ...options, stdio: 'pipe' });
    const port = await freePort();
    const flags = ['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories=', 'max_connections=200', ...settings];
    const args = ['-D', data, ...flags.flatMap((flag) => ['-c', flag])];
    const child = spawn('sh', ['-c', STAY_WITH_PARENT, 'sh', join(native, 'bin/postgres'), ...args], {
      ...options,
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    const exited = once(child, 'exit');
    await ready(child, exited);
    const stop = async () => {
      child.stdin?.end();
      await exited;
      remove();
    };
    return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop };
  } catch (error) {
    remove();
    throw error;
  }
}

/** Resolves when the server's log says that it takes connections, rejects with the log when it ends before. */
async function ready(child: ChildProcess, exited: Promise<unknown>): Promise<void> {
  const log: string[] = [];
  if (!child.stderr) throw new Error('PostgreSQL has no log to read');
  const lines = createInterface({ input: child.stderr });
  const up = new Promise<void>((resolve) => {
    lines.on('line', (line) => {
      if (log.length < 200) log.push(line);
      if (line.includes('database system is ready to accept connections')) resolve();
    });
  });
  const ended = exited.then(() => {
    throw new Error(`PostgreSQL did not start:\n${log.join('\n')}`);
  });
  await Promise.race([up, ended]);
  ended.catch(() => undefined);
}
