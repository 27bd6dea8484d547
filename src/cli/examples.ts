import type { Command } from 'commander';

/** Gives a command its --json switch and the examples of its --help. Returns the command. */
export function withExamples(command: Command, ...examples: string[]): Command {
  return command
    .option('--json', 'print the result as JSON')
    .addHelpText('after', `\n${examples.length > 1 ? 'Examples' : 'Example'}:\n${examples.map((line) => `  $ ${line}`).join('\n')}`);
}
