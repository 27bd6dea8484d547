import type { Command } from 'commander';
import { packIds } from '@/packs/registry';

/** What examples are about: the first pack that is offered, and an edition of it. */
export const examplePack = packIds[0] ?? '<pack>';
export const exampleEdition = `${examplePack}-2025`;

/** Gives a command its --json switch and the examples of its --help. Returns the command. */
export function withExamples(command: Command, ...examples: string[]): Command {
  return command
    .option('--json', 'print the result as JSON')
    .addHelpText('after', `\n${examples.length > 1 ? 'Examples' : 'Example'}:\n${examples.map((line) => `  $ ${line}`).join('\n')}`);
}
