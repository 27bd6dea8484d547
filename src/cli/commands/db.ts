import type { Command } from 'commander';
import { env } from '@/config/env';
import { withExamples } from '../examples';
import { printResult } from '../output';

export function register(program: Command): void {
  const db = program.command('db').description('look after the database');
  withExamples(db.command('migrate'), 'annum db migrate', 'DATABASE_URL=postgres://annum@localhost/annum annum db migrate')
    .description('bring the tables up to date; safe to run again')
    .action(async (options: { json?: boolean }) => {
      const [{ migrate }, { providerOf }, { maskUrl }] = await Promise.all([
        import('@/server/db/migrate'),
        import('@/server/db/db'),
        import('@/server/db/store-error'),
      ]);
      const url = env().DATABASE_URL;
      const applied = await migrate({ provider: providerOf(url), url });
      await printResult(options, { database: maskUrl(url), applied }, () =>
        applied.length === 0
          ? `${maskUrl(url)} is up to date.`
          : `Applied to ${maskUrl(url)}:\n${applied.map((name) => `  ${name}`).join('\n')}`,
      );
    });
}
