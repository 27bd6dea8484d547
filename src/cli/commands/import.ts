import { readFile } from 'node:fs/promises';
import { type Command, InvalidArgumentError } from 'commander';
import type { Mapping } from '@/importers/csv/mapping';
import type { ImportRequest } from '@/importers/open-import';
import { type PersonalFormat, sourceOf } from '@/importers/personal-format';
import { AnnumError } from '@/model/errors';
import { canonicalZone } from '@/model/zone';
import { withExamples } from '../examples';
import { FORMAT_COMMANDS } from '../import-formats';
import { MAPPING_HELP } from '../mapping-help';
import { printResult } from '../output';
import { createProgress } from '../progress';
import { withStore } from '../with-store';

interface CommonOptions {
  json?: boolean;
  dryRun?: boolean;
}

export function register(program: Command): void {
  const group = program.command('import').description('bring events in from files; a second run of the same file adds nothing');

  importCommand(
    group.command('jsonl').argument('<file>', 'one event a line as JSON, also gzip; "-" is standard input'),
    'annum import jsonl events.jsonl',
    'zcat events.jsonl.gz | annum import jsonl - --dry-run',
  )
    .description('import events in their own form, one JSON object a line')
    .option('--source <name>', 'sender of events that name none', 'jsonl')
    .action((file: string, options: CommonOptions & { source: string }) => run({ format: 'jsonl', file }, options.source, options));

  importCommand(
    group.command('csv').argument('<file>', 'a CSV file with a header row, also gzip; "-" is standard input'),
    'annum import csv orders.csv --map mapping.json --dry-run',
  )
    .description('import rows of any CSV file; a mapping says which column becomes what')
    .requiredOption('--map <file>', 'the mapping, as JSON')
    .option('--source <name>', 'sender of the events (default: the mapping\'s "source", else "csv")')
    .addHelpText('after', `\n${MAPPING_HELP}`)
    .action(async (file: string, options: CommonOptions & { map: string; source?: string }) => {
      const mapping = await readMapping(options.map);
      await run({ format: 'csv', file, mapping }, options.source ?? mapping.source ?? 'csv', options);
    });

  importCommand(
    group.command('parquet').argument('<file>', 'a Parquet file on disk'),
    'annum import parquet events.parquet',
    'annum import parquet orders.parquet --map mapping.json --dry-run',
  )
    .description("import rows of a Parquet file; columns are named as the event's fields, or a mapping says what they are")
    .option('--map <file>', 'the mapping, as JSON, as for csv')
    .option('--source <name>', 'sender of events that name none (default: the mapping\'s "source", else "parquet")')
    .action(async (file: string, options: CommonOptions & { map?: string; source?: string }) => {
      const mapping = options.map === undefined ? undefined : await readMapping(options.map);
      const request = { format: 'parquet' as const, file, ...(mapping === undefined ? {} : { mapping }) };
      await run(request, options.source ?? mapping?.source ?? 'parquet', options);
    });

  for (const format of FORMAT_COMMANDS) {
    const command = importCommand(group.command(format.id).argument('<path...>', format.give), ...format.examples).description(
      format.description,
    );
    personal(command.requiredOption('--user <id>', WHOSE), format.options ?? []).action((paths: string[], options: PersonalOptions) =>
      runPersonal(format.id, paths, options),
    );
  }

  const any = importCommand(
    group.command('any', { isDefault: true }).argument('<path...>', 'what a service sent: a zip, its folder, or files in it'),
    'annum import my_spotify_data.zip --user me',
    'annum import takeout.zip --user me --dry-run',
    'annum import events.parquet',
  ).description('import any of these but csv: what a file is, is told by what is in it; the name "any" may be left out');
  personal(any.option('--user <id>', WHOSE), ['zone', 'profile', 'incognito']).action(
    async (paths: string[], options: Partial<PersonalOptions>) => {
      const { recognise } = await import('@/importers/recognise');
      const found = await recognise(paths).catch(failed);
      const { user } = options;
      if ('file' in found) return run(found, found.format, options);
      if (user === undefined) return any.error(`error: This is an export of ${found.format}: --user <id> says whose it is.`);
      return runPersonal(found.format, paths, { ...options, user });
    },
  );
}

const WHOSE = 'whose export it is: your own id of the person';

interface PersonalOptions extends CommonOptions {
  user: string;
  zone?: string;
  profile?: string;
  includeIncognito?: boolean;
}

function personal(command: Command, options: NonNullable<(typeof FORMAT_COMMANDS)[number]['options']>): Command {
  if (options.includes('incognito')) command.option('--include-incognito', 'Spotify: also what was played in private sessions');
  if (options.includes('profile')) command.option('--profile <name>', 'Netflix: only this profile, as the person <id> itself');
  if (options.includes('zone')) command.option('--zone <name>', 'IANA zone of times and days that the files give without one', zone);
  return command;
}

function runPersonal(format: PersonalFormat, paths: string[], options: PersonalOptions): Promise<void> {
  const { user: userId, zone, profile, includeIncognito = false, ...common } = options;
  const given = { ...(zone === undefined ? {} : { zone }), ...(profile === undefined ? {} : { profile }) };
  return run({ format, paths, userId, includeIncognito, ...given }, sourceOf(format), common);
}

/** What the files hold is no wrong usage of the command. */
function failed(error: unknown): never {
  process.exitCode = 1;
  throw error;
}

function importCommand(command: Command, ...examples: string[]): Command {
  return withExamples(command, ...examples).option('--dry-run', 'show what would come in, and store nothing');
}

async function readMapping(path: string): Promise<Mapping> {
  const { parseMapping } = await import('@/importers/csv/mapping');
  const json = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new AnnumError('not_found', `There is no readable mapping "${path}".`, {
      mend: 'annum import csv --help shows an example.',
      cause,
    });
  });
  return parseMapping(json.replace(/^\ufeff/, ''), path);
}

/** A zone as it is kept. */
function zone(name: string): string {
  const known = canonicalZone(name);
  if (known === null) throw new InvalidArgumentError('It must be an IANA time zone, such as Europe/Berlin.');
  return known;
}

const MEGABYTE = 1_000_000;

async function run(request: ImportRequest, source: string, options: CommonOptions): Promise<void> {
  const { runImport, previewImport } = await import('@/server/imports/run-import');
  const { importJson, importText } = await import('../import-report');
  const progress = createProgress({ label: `Importing ${request.format}`, unit: 'MB', silent: options.json });
  const importOptions = {
    request,
    source,
    onProgress(at: { bytesRead: number; totalBytes: number | null; added: number; duplicates: number }) {
      if (at.totalBytes !== null) progress.total(at.totalBytes / MEGABYTE);
      progress.update(at.bytesRead / MEGABYTE, options.dryRun ? '' : `${at.added.toLocaleString('en-US')} added`);
    },
  };
  const startedMs = performance.now();
  try {
    const summary = options.dryRun ? await previewImport(importOptions) : await withStore((db) => runImport(db, importOptions));
    progress.stop();
    const report = { format: request.format, summary, dryRun: options.dryRun === true, seconds: (performance.now() - startedMs) / 1000 };
    await printResult(options, importJson(report), () => importText(report));
    if (!summary.readable) process.exitCode = 1;
  } catch (error) {
    failed(error);
  } finally {
    progress.stop();
  }
}
