import { Command, CommanderError } from 'commander';
import { storeError } from '@/server/db/store-error';
import * as admin from './commands/admin';
import * as card from './commands/card';
import * as db from './commands/db';
import * as doctor from './commands/doctor';
import * as edition from './commands/edition';
import * as erase from './commands/erase';
import * as exportPerson from './commands/export';
import * as generate from './commands/generate';
import * as importFiles from './commands/import';
import * as link from './commands/link';
import * as publish from './commands/publish';
import * as recap from './commands/recap';
import * as render from './commands/render';
import * as source from './commands/source';
import * as unpublish from './commands/unpublish';
import * as user from './commands/user';
import * as warehouse from './commands/warehouse';
import { exitCodeOf, flushOutput, reportError } from './output';

/** Every command: `register` only declares it, so that starting one never loads what another needs. */
const commands = [
  db,
  source,
  doctor,
  admin,
  importFiles,
  edition,
  publish,
  unpublish,
  user,
  generate,
  recap,
  card,
  render,
  link,
  exportPerson,
  erase,
  warehouse,
];

/** Runs `annum` with Node's argv and ends the process: 0 done, 1 failed, 2 wrong usage. */
export async function main(argv: readonly string[]): Promise<void> {
  const json = argv.includes('--json');
  let code = 0;
  try {
    await createProgram().parseAsync([...argv]);
  } catch (error) {
    // commander has printed its own message by now.
    if (error instanceof CommanderError) code = error.exitCode === 0 ? 0 : 2;
    else {
      const known = storeError(error, 'DATABASE_URL') ?? error;
      reportError(known, json);
      code = exitCodeOf(known);
    }
  }
  await flushOutput();
  process.exit(process.exitCode ?? code);
}

export function createProgram(): Command {
  const program = new Command('annum')
    .description('The open-source year in review: events in, recaps and pictures out.')
    .helpCommand(true)
    .showHelpAfterError('(add --help for the usage and an example)')
    .configureHelp({ showGlobalOptions: true })
    .addHelpText(
      'after',
      '\nExample:\n  $ annum import spotify my_spotify_data.zip --user me\n\nExit codes: 0 done, 1 failed, 2 wrong usage.',
    );
  program.exitOverride();
  for (const command of commands) command.register(program);
  return program;
}
