import { readFile } from 'node:fs/promises';
import { type Command, InvalidArgumentError } from 'commander';
import type { Mapping } from '@/importers/csv/mapping';
import type { ImportRequest } from '@/importers/open-import';
import { AnnumError } from '@/model/errors';
import { canonicalZone } from '@/model/zone';
import { withExamples } from '../examples';
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
    group.command('spotify').argument('<path...>', 'the zip that Spotify sent, its folder, or the JSON files in it'),
    'annum import spotify my_spotify_data.zip --user me',
    'annum import spotify ~/Downloads/MyData --user me --include-incognito',
  )
    .description("import one person's listening from Spotify: extended streaming history and account data")
    .requiredOption('--user <id>', 'whose listening it is: your own id of the person')
    .option('--include-incognito', 'also what was played in private sessions')
    .action((paths: string[], options: CommonOptions & { user: string; includeIncognito?: boolean }) =>
      run({ format: 'spotify', paths, userId: options.user, includeIncognito: options.includeIncognito === true }, SPOTIFY_SOURCE, options),
    );

  importCommand(
    group.command('netflix').argument('<path...>', 'the zip that Netflix sent, its folder, or ViewingActivity.csv'),
    'annum import netflix netflix-report.zip --user home',
    'annum import netflix ViewingActivity.csv --user me --profile Ina',
  )
    .description('import what was watched on Netflix; of several profiles each becomes a person, "<id>:<profile>"')
    .requiredOption('--user <id>', 'whose account it is: your own id of the person')
    .option('--profile <name>', 'only this profile, as the person <id> itself')
    .action((paths: string[], { user, profile, ...options }: CommonOptions & { user: string; profile?: string }) =>
      run({ format: 'netflix', paths, userId: user, ...(profile === undefined ? {} : { profile }) }, NETFLIX_SOURCE, options),
    );

  importCommand(
    group.command('amazon').argument('<path...>', 'the zip that Amazon sent, its folder, or the CSV files of the orders'),
    'annum import amazon "Your Orders.zip" --user me',
    'annum import amazon order-items-2018-2023.csv --user me --dry-run',
  )
    .description(
      "import one person's purchases from Amazon: order history and the older order report; cancelled and returned ones are left out",
    )
    .requiredOption('--user <id>', 'whose purchases they are: your own id of the person')
    .option('--zone <name>', 'IANA zone of an order report, whose dates have no time (default: where its shop is)', zone)
    .action((paths: string[], { user, zone, ...options }: CommonOptions & { user: string; zone?: string }) =>
      run({ format: 'amazon', paths, userId: user, ...(zone === undefined ? {} : { zone }) }, AMAZON_SOURCE, options),
    );
}

/** The same for every import, so that a person's exports are recognised whoever brings them in. */
const SPOTIFY_SOURCE = 'spotify-export';
const NETFLIX_SOURCE = 'netflix-export';
const AMAZON_SOURCE = 'amazon-export';

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
    const report = { summary, dryRun: options.dryRun === true, seconds: (performance.now() - startedMs) / 1000 };
    await printResult(options, importJson(report), () => importText(report));
    if (!summary.readable) process.exitCode = 1;
  } catch (error) {
    // What the files hold is no wrong usage of the command.
    process.exitCode = 1;
    throw error;
  } finally {
    progress.stop();
  }
}
