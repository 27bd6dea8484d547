import type { Command } from 'commander';
import { exampleEdition, withExamples } from '../examples';
import { printResult } from '../output';
import { withStore } from '../with-store';

export function register(program: Command): void {
  withExamples(program.command('unpublish').argument('<id>', 'the edition'), `annum unpublish ${exampleEdition}`)
    .description('serve nothing of an edition any more; its versions stay')
    .action(async (id: string, options: { json?: boolean }) => {
      const { unpublishEdition } = await import('@/server/editions/publish');
      const result = await withStore((db) => unpublishEdition(db, id));
      await printResult(options, result, () =>
        result.previous === null ? `${id} was not published.` : `${id} is no longer served (it was version ${result.previous}).`,
      );
    });
}
