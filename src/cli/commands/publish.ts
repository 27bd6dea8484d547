import { type Command, InvalidArgumentError } from 'commander';
import { exampleEdition, withExamples } from '../examples';
import { printResult } from '../output';
import { withStore } from '../with-store';

export function register(program: Command): void {
  withExamples(
    program.command('publish').argument('<id>', 'the edition'),
    `annum publish ${exampleEdition}`,
    `annum publish ${exampleEdition} --version 2`,
  )
    .description('serve the newest finished version of an edition (or an older one) from now on')
    .option('--version <n>', 'the version to serve', version)
    .action(async (id: string, options: { json?: boolean; version?: number }) => {
      const { publishEdition } = await import('@/server/editions/publish');
      const published = await withStore((db) => publishEdition(db, id, options.version));
      await printResult(options, published, () => {
        const before =
          published.previous === null
            ? ''
            : published.previous === published.version
              ? ' (as before)'
              : ` (before: version ${published.previous})`;
        return `${id} serves version ${published.version}${before}.`;
      });
    });
}

function version(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('It must be the number of a version, such as 2.');
  return Number(text);
}
