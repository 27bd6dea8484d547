import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { envSchema } from '@/config/env';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly child: ChildProcess;
  /** Resolves with the next line of stdout, or null at its end. */
  nextLine(): Promise<string | null>;
  readonly ended: Promise<Ended>;
}

export interface RunOptions {
  cwd?: string;
  /** Settings; the others are at their defaults. */
  env?: Record<string, string>;
  /** Settings that the process must not see at all, so that a .env may give them. */
  unset?: readonly string[];
  /** What it reads from stdin; null leaves stdin open for the caller. */
  input?: string | null;
}

/** Starts a TypeScript file of the repository (path from its root) in a process of its own. */
export function startScript(path: string, args: readonly string[], options: RunOptions = {}): Running {
  return start([join(root, 'src/dev/run.mjs'), join(root, path), ...args], { cwd: root, ...options });
}

/** Runs `annum` as a person would, with only the settings given. */
export function annum(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  return startAnnum(args, options).ended;
}

/** Starts `annum` in a process of its own, to be watched or killed. */
export function startAnnum(args: readonly string[], options: RunOptions = {}): Running {
  return start([join(root, 'src/cli/annum.mjs'), ...args], options);
}

function start(argv: readonly string[], { cwd, env, unset = [], input }: RunOptions): Running {
  const environment = { ...bareEnvironment(), ...env };
  for (const name of unset) delete environment[name];
  const child = spawn(process.execPath, [...argv], { cwd, env: environment, stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin.on('error', () => undefined);
  if (input !== null) child.stdin.end(input ?? '');
  const lines: string[] = [];
  const waiting: ((line: string | null) => void)[] = [];
  let stdout = '';
  let stderr = '';
  let over = false;
  createInterface({ input: child.stdout }).on('line', (line) => {
    const reader = waiting.shift();
    if (reader) reader(line);
    else lines.push(line);
  });
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const ended = once(child, 'close').then(([code]) => {
    over = true;
    for (const reader of waiting.splice(0)) reader(null);
    return { code: code as number | null, stdout, stderr };
  });
  return {
    child,
    ended,
    nextLine: () => {
      const line = lines.shift();
      if (line !== undefined || over) return Promise.resolve(line ?? null);
      return new Promise((resolve) => waiting.push(resolve));
    },
  };
}

/** This process's environment with Annum's settings emptied, which means their defaults. */
const bareEnvironment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  ...Object.fromEntries(Object.keys(envSchema.shape).map((name) => [name, ''])),
});
