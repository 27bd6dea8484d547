import type { Command } from 'commander';
import { withExamples } from '../examples';
import { printResult } from '../output';
import { withStore } from '../with-store';

interface Options {
  json?: boolean;
}

export function register(program: Command): void {
  const source = program.command('source').description('the senders that may POST events, each with a write key');

  withExamples(
    source.command('create').argument('<name>', 'what the events of this sender are filed under'),
    'annum source create web-player',
  )
    .description('make a sender; its write key is shown once')
    .action(async (name: string, options: Options) => {
      const { createSource } = await import('@/server/events/sources');
      const created = await withStore((db) => createSource(db, name, Date.now()));
      await printResult(
        options,
        created,
        () =>
          `Write key of ${created.name} (shown once, keep it safe):\n  ${created.key}\nSend it as: Authorization: Bearer ${created.key}`,
      );
    });

  withExamples(source.command('list'), 'annum source list --json')
    .description('list the senders')
    .action(async (options: Options) => {
      const { listSources } = await import('@/server/events/sources');
      const sources = await withStore((db) => listSources(db));
      await printResult(options, sources, () =>
        sources.length === 0
          ? 'No senders yet. Make one: annum source create NAME'
          : sources
              .map((row) => `${row.name}  ${row.revokedAtMs === null ? 'active' : 'revoked'}  made ${iso(row.createdAtMs)}`)
              .join('\n'),
      );
    });

  withExamples(source.command('revoke').argument('<name>', 'the sender'), 'annum source revoke web-player')
    .description("end a sender's write key; its events stay")
    .action(async (name: string, options: Options) => {
      const { revokeSource } = await import('@/server/events/sources');
      await withStore((db) => revokeSource(db, name, Date.now()));
      await printResult(options, { name, revoked: true }, () => `The write key of ${name} no longer works.`);
    });
}

const iso = (ms: number): string => new Date(ms).toISOString();
