import { once } from 'node:events';
import { open, rename, rm } from 'node:fs/promises';
import type { Command } from 'commander';
import { AnnumError } from '@/model/errors';
import { withExamples } from '../examples';
import { printResult } from '../output';
import { withStore } from '../with-store';

interface Options {
  json?: boolean;
  out: string;
}

export function register(program: Command): void {
  withExamples(
    program.command('export').argument('<user>', "the sender's own id, or any that was merged into it"),
    'annum export u1',
    'annum export u1 --out u1.zip',
    'annum export u1 --out - > u1.zip',
  )
    .description('all that is kept of somebody as a zip: events, recaps, links, comparisons, imports, dead letters; JSON, one thing a line')
    .option('--out <file>', 'where to write it; "-" is standard output', 'annum-export.zip')
    .action(async (userId: string, options: Options) => {
      const { exportPerson } = await import('@/server/people/export');
      await withStore(async (db) => {
        const { user, bytes } = await exportPerson(db, userId);
        if (options.out === '-') {
          for await (const chunk of bytes) if (!process.stdout.write(chunk)) await once(process.stdout, 'drain');
          return;
        }
        const size = await writeWhole(options.out, bytes);
        await printResult(
          options,
          { user, file: options.out, bytes: size },
          () => `${options.out}: all that is kept of ${user} (${size} bytes).`,
        );
      });
    });
}

/** The file appears when it is whole, and only its owner may read it. Throws `unavailable` when it cannot be written. */
async function writeWhole(path: string, bytes: AsyncIterable<Buffer>): Promise<number> {
  const draft = `${path}.part`;
  const written = async (work: () => Promise<unknown>) => {
    await work().catch((cause: unknown) => {
      throw new AnnumError('unavailable', `${path} cannot be written.`, { mend: 'Is the folder there, writable and not full?', cause });
    });
  };
  let size = 0;
  try {
    const file = await open(draft, 'w', 0o600).catch(() => null);
    if (file === null) throw new AnnumError('unavailable', `${path} cannot be written.`, { mend: 'Is the folder there and writable?' });
    try {
      for await (const chunk of bytes) {
        await written(() => file.writeFile(chunk));
        size += chunk.length;
      }
    } finally {
      await file.close();
    }
    await written(() => rename(draft, path));
    return size;
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw error;
  }
}
