// Runs a program whose output is told in one piece, for several run at once.
import { spawn } from 'node:child_process';
import { constants, getPriority, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Runs a program in the project folder; it ends when this process does. One that runs `aside` gets the time that nothing else wants.
 * Rejects when it cannot be started, or when `signal` ends it.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, signal?: AbortSignal, aside?: boolean }} [options]
 * @returns {Promise<{ code: number | null, said: string }>} `said` is what it wrote to both streams; `code` is null when a signal ended it
 */
export function captured(command, args, { env = process.env, signal, aside = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env, signal, stdio: ['ignore', 'pipe', 'pipe'] });
    // What it starts itself inherits this.
    if (aside && child.pid !== undefined) setPriority(child.pid, Math.max(getPriority(), constants.priority.PRIORITY_BELOW_NORMAL));
    const end = () => child.kill();
    process.once('exit', end);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('exit', end);
      resolve({ code, said });
    });
  });
}
