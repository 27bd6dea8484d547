import { once } from 'node:events';
import { EnvError } from '@/config/env';
import { AnnumError } from '@/model/errors';

// A reader that has seen enough (`annum recap ... --all | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

/** Writes one line to stdout, waiting while the reader is slower than we are. */
export async function printLine(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}

/** The result of a command: one JSON document with --json, else the words of `text`. */
export async function printResult(options: { json?: boolean | undefined }, value: unknown, text: () => string): Promise<void> {
  await printLine(options.json ? JSON.stringify(value, jsonNumber) : text());
}

/** Database counters come as bigint; all of ours are safe integers. */
const jsonNumber = (_key: string, value: unknown) => (typeof value === 'bigint' ? Number(value) : value);

/** What is wrong and where, and the mend, on stderr: as words, or as {"error":{code,message,mend,data}} with --json. */
export function reportError(error: unknown, json: boolean): void {
  const expected = error instanceof AnnumError;
  const code = expected ? error.code : 'unexpected';
  const message = error instanceof Error ? error.message : String(error);
  const mend = expected ? error.mend : undefined;
  if (json) {
    process.stderr.write(`${JSON.stringify({ error: { code, message, mend, data: expected ? error.data : undefined } }, jsonNumber)}\n`);
    return;
  }
  process.stderr.write(`error: ${message}\n`);
  if (mend) process.stderr.write(`  mend: ${mend}\n`);
  if (!expected && !(error instanceof EnvError) && error instanceof Error && error.stack)
    process.stderr.write(`${error.stack.replace(/^.*?\n(?= {4}at)/s, '')}\n`);
}

/** 2 for what came from the arguments or the environment, 1 for any other failure. */
export const exitCodeOf = (error: unknown): 1 | 2 =>
  error instanceof EnvError || (error instanceof AnnumError && error.code === 'invalid_input') ? 2 : 1;

/** Resolves when all that was printed has left the process. */
export async function flushOutput(): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) {
    await new Promise<void>((resolve) => stream.write('', () => resolve()));
  }
}
