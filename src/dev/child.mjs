import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const stayWithParent = new URL('./stay-with-parent.mjs', import.meta.url).href;
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** How long a child may take to end after SIGTERM before it is killed. */
const GRACE_MS = 6_000;

/**
 * Starts `node <args>` in the project folder, its lines handed to `print(line)`. The child ends when this process does, whatever ends it,
 * and stands in a process group of its own, so that Ctrl-C in a terminal reaches it only through `stop()`.
 *
 * @param {{ args: string[], env: NodeJS.ProcessEnv, print: (line: string) => void }} options
 * @returns {{ exited: Promise<number | null>, stop: () => Promise<void>, kill: () => void, pid: number | undefined }} `exited` is null when a signal ended it
 */
export function startChild({ args, env, print }) {
  const child = spawn(process.execPath, ['--import', stayWithParent, ...args], {
    cwd: root,
    env,
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  });
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', print);
  child.stdin.on('error', () => {});
  const exited = new Promise((resolve) => {
    child.once('error', (error) => {
      print(error.message);
      resolve(1);
    });
    child.once('close', (code) => resolve(code));
  });
  const stop = async () => {
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
    await exited;
    clearTimeout(late);
  };
  return { exited, stop, kill: () => child.kill('SIGKILL'), pid: child.pid };
}
