import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';

const generatedSchema = z.object({
  version: z.number(),
  people: z.number(),
  recaps: z.number(),
  events: z.number(),
  seconds: z.number(),
  /** Seconds of each. */
  phases: z.record(z.string(), z.number()),
  /** Read, computed and frozen a second: recaps, and people with those who have too little for one. */
  freezing: z.object({ recaps: z.number(), people: z.number() }),
  /** The greatest sum of resident memory over the process and its engine's. */
  peakMb: z.number(),
  /** SHA-256 over the hashes of all recaps in the order of user ids: equal digests are equal recaps. */
  digest: z.string(),
});
export type Generated = z.infer<typeof generatedSchema>;

/** Generates the edition of a filled store in a process of its own, so that its memory is its own. */
export async function generateInChild(file: string, env: Readonly<Record<string, string>> = {}): Promise<Generated> {
  const script = fileURLToPath(new URL('./generate.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ['src/dev/run.mjs', script, '--store', file], {
    env: { ...process.env, ...env },
  });
  return generatedSchema.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''));
}
