import type { Command } from 'commander';
import { AnnumError } from '@/model/errors';
import type { Db } from '@/server/db/db';
import type { EraseOptions, Erasure } from '@/server/people/erase';
import { withExamples } from '../examples';
import { printResult } from '../output';
import { withStore } from '../with-store';

interface Options {
  json?: boolean;
  dryRun?: boolean;
  forget?: boolean;
  resume?: boolean;
}

/** Kinds of traces in words, in the order in which they are told. */
const KINDS = {
  events: 'events',
  heartbeats: 'signs of life of video players',
  deadLetters: 'dead letters',
  recaps: 'frozen recaps',
  pictures: 'pictures',
  links: 'links',
  comparisons: 'comparisons',
  aliases: 'other ids',
  sources: 'sources of their own',
  imports: 'imports',
  profiles: 'profiles',
} as const;

export function register(program: Command): void {
  withExamples(
    program.command('erase').argument('[user]', "the sender's own id, or any that was merged into it; nobody with --resume"),
    'annum erase u1 --dry-run',
    'annum erase u1',
    'annum erase u1 --forget',
    'annum erase --resume',
  )
    .description('erase somebody everywhere, for good, and keep them out; standings are right from the next generation on')
    .option('--dry-run', 'say what there is, and remove nothing')
    .option('--forget', 'let somebody who was erased come again: what is sent about them from now on is kept')
    .option('--resume', 'erase again who was erased and is there: after an interruption, or after a backup was restored')
    .action(async (userId: string | undefined, options: Options) => {
      if (options.resume === true) return resume(userId, options);
      if (userId === undefined) throw new AnnumError('invalid_input', 'The command names nobody.', { mend: 'annum erase USER' });
      const { erasePerson, forgetErasure, surveyPerson } = await import('@/server/people/erase');
      if (options.forget === true) {
        await withStore((db) => forgetErasure(db, userId));
        return printResult(options, { user: userId, erased: false }, () => `${userId} may come again. What was erased does not come back.`);
      }
      if (options.dryRun === true) {
        const { ids, traces } = await withStore((db) => surveyPerson(db, userId));
        return printResult(options, { user: userId, ids, traces, dryRun: true }, () => told(`There is of ${userId}:`, traces));
      }
      const erasure = await withStore(async (db) => erasePerson(db, userId, await erasing()));
      await report(options, erasure);
    });
}

async function resume(userId: string | undefined, options: Options): Promise<void> {
  if (userId !== undefined) throw new AnnumError('invalid_input', '--resume is about everybody.', { mend: 'annum erase --resume' });
  const { erasePerson, erasedWhoAreThere } = await import('@/server/people/erase');
  const erasures = await withStore(async (db: Db) => {
    const done: Erasure[] = [];
    for await (const id of erasedWhoAreThere(db)) done.push(await erasePerson(db, id, await erasing()));
    return done;
  });
  if (erasures.some(({ server }) => server.state === 'later')) process.exitCode = 1;
  await printResult(options, { erased: erasures }, () =>
    erasures.length === 0 ? 'Nobody who was erased is there.' : erasures.map(textOf).join('\n'),
  );
}

async function erasing(): Promise<EraseOptions> {
  const { eraseDrawn } = await import('@/share/erase-drawn');
  return { erasePictures: eraseDrawn };
}

async function report(options: Options, erasure: Erasure): Promise<void> {
  if (erasure.server.state === 'later') process.exitCode = 1;
  await printResult(options, erasure, () => textOf(erasure));
}

function textOf({ user, again, removed, server }: Erasure): string {
  const nothing = Object.values(removed).every((count) => count === 0);
  const lines = [again && nothing ? `${user} was erased before; nothing was left.` : told(`${user} is erased. Removed:`, removed)];
  if (server.state === 'done') lines.push('  The ClickHouse server has nothing of them any more.');
  if (server.state === 'later') {
    lines.push(`  NOT YET on the ClickHouse server: ${server.why}`, '  mend: annum warehouse sync (the worker does it by itself)');
  }
  if (!nothing) lines.push('Standings of others are right from the next generation on: annum generate EDITION');
  return lines.join('\n');
}

function told(heading: string, traces: Readonly<Partial<Record<keyof typeof KINDS, number>>>): string {
  const lines = Object.entries(KINDS).flatMap(([kind, words]) => {
    const count = traces[kind as keyof typeof KINDS] ?? 0;
    return count === 0 ? [] : [`  ${count.toLocaleString('en-US').padStart(9)}  ${words}`];
  });
  return [heading, ...(lines.length === 0 ? ['  nothing'] : lines)].join('\n');
}
