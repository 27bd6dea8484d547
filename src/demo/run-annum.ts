import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface RunOptions {
  readonly env: NodeJS.ProcessEnv;
  /** Ends the command when it is aborted. */
  readonly signal: AbortSignal;
  /** Fed to its standard input. */
  readonly input?: Readable | undefined;
}

/** Runs a program of the project (arguments of `node`) and gives its standard output. Throws with its standard error when it fails. */
export async function runNode(args: readonly string[], { env, signal, input }: RunOptions): Promise<string> {
  const child = spawn(process.execPath, args, { cwd: ROOT, env, signal, stdio: [input ? 'pipe' : 'ignore', 'pipe', 'pipe'] });
  if (input && child.stdin) {
    // A command that ended early is reported by its exit code, not by the pipe it closed.
    child.stdin.on('error', () => input.destroy());
    input.pipe(child.stdin);
  }
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (text: string) => {
      output[name] += text;
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`${args.join(' ')} failed (${code === null ? 'killed' : `exit ${code}`})\n${output.stderr.trim()}`);
  return output.stdout;
}

/** `annum <args>`, as a user would run it. */
export const runAnnum = (args: readonly string[], options: RunOptions): Promise<string> => runNode(['src/cli/annum.mjs', ...args], options);

/** The JSON that `annum <args> --json` prints. */
export async function annumJson(args: readonly string[], options: RunOptions): Promise<unknown> {
  const text = await runAnnum([...args, '--json'], options);
  return JSON.parse(text);
}
