import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createSaid, type Said } from './said';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A program of the project, running. */
export interface Process extends Pick<Said, 'lines' | 'says'> {
  readonly pid: number;
  /** Signals it and waits for its end; gives the exit code, null when the signal ended it. */
  kill(signal?: NodeJS.Signals): Promise<number | null>;
  readonly ended: Promise<number | null>;
}

/** Starts `command` in the project folder. */
export function startProcess(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Process {
  const child = spawn(command, args, { cwd: ROOT, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = createSaid();
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', said.add);
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (code) => {
      said.end();
      resolve(code);
    });
  });
  return {
    pid: child.pid ?? 0,
    lines: said.lines,
    says: said.says,
    ended,
    kill: (signal = 'SIGKILL') => {
      child.kill(signal);
      return ended;
    },
  };
}

/** The worker on a database. */
export const startWorker = (url: string): Process =>
  startProcess(process.execPath, ['src/dev/run.mjs', 'src/worker/main.ts'], { DATABASE_URL: url });
