import { type Command, InvalidArgumentError } from 'commander';
import type { BrandInput } from '@/model/brand';
import { AnnumError } from '@/model/errors';
import type { Pack } from '@/model/pack';
import { packIds, packs } from '@/packs/registry';
import type { EditionOverview, RunSummary } from '@/server/editions/list';
import { exampleEdition, examplePack, withExamples } from '../examples';
import { printResult } from '../output';
import { withStore } from '../with-store';

interface CreateOptions {
  json?: boolean;
  pack: string;
  zone: string;
  year?: number;
  from?: string;
  to?: string;
  label?: string;
  theme?: string;
  brandName?: string;
  brandColor?: string;
  brandAccent?: string;
  logo?: string;
  minCohort?: number;
  minPlays?: number;
  minCreators?: number;
  minOrders?: number;
  minDuration?: number;
  currency?: string;
  top?: number;
  eventsFrom?: string;
  activity?: string;
  column?: Record<string, string>;
}

export function register(program: Command): void {
  const edition = program.command('edition').description('recaps of one domain over one window');
  registerCreate(edition);

  withExamples(edition.command('list'), 'annum edition list', 'annum edition list --json')
    .description('list the editions, newest first')
    .action(async (options: { json?: boolean }) => {
      const { listEditions } = await import('@/server/editions/list');
      const editions = await withStore(listEditions);
      await printResult(options, editions.map(publicView), () =>
        editions.length === 0
          ? `No editions yet. Make one: annum edition create ${exampleEdition} --pack ${examplePack} --year 2025 --zone Asia/Seoul`
          : editions.map(oneLine).join('\n'),
      );
    });

  withExamples(edition.command('show').argument('<id>', 'the edition'), `annum edition show ${exampleEdition}`)
    .description('show the settings of an edition and its versions')
    .action(async (id: string, options: { json?: boolean }) => {
      const { getEdition } = await import('@/server/editions/list');
      const overview = await withStore((db) => getEdition(db, id));
      await printResult(options, publicView(overview), () => wholeText(overview));
    });
}

function registerCreate(edition: Command): void {
  withExamples(
    edition.command('create').argument('<id>', 'lower-case letters, digits and hyphens'),
    `annum edition create ${exampleEdition} --pack ${examplePack} --year 2025 --zone Asia/Seoul`,
    `annum edition create spring --pack ${examplePack} --from 2025-03-01 --to 2025-06-01 --zone Europe/Berlin --min-plays 20`,
  )
    .description('make an edition; its settings stay as they are')
    .requiredOption('--pack <pack>', `the domain: ${packIds.join(', ')}`)
    .requiredOption('--zone <zone>', 'IANA time zone of people whose own is not known')
    .option('--year <year>', 'the window is this calendar year', wholeNumber)
    .option('--from <date>', 'first date of the window; overrides --year')
    .option('--to <date>', 'end of the window, EXCLUSIVE: the first date that is no longer in it; overrides --year')
    .option('--label <text>', 'what cards call the window (default: made from its dates, "2025")')
    .option('--theme <theme>', 'dusk, paper, lime or tide (default: dusk)')
    .option('--brand-name <name>', 'whose recap it is, in place of "annum" on cards and pictures')
    .option('--brand-color <#rrggbb>', 'what the story rises to; it gives way where words would not read on it')
    .option('--brand-accent <#rrggbb>', 'the one loud colour')
    .option('--logo <file>', 'an SVG or PNG of up to 64 kB for the pictures')
    .option('--min-cohort <n>', 'groups with fewer people show no standings (default: 20)', wholeNumber)
    .option('--min-plays <n>', `plays for a recap (${ofPacks((pack) => pack.minimum.plays)})`, wholeNumber)
    .option('--min-creators <n>', `different creators for a recap (${ofPacks((pack) => pack.minimum.creators)})`, wholeNumber)
    .option('--min-orders <n>', `orders for a recap (${ofPacks((pack) => pack.minimum.orders)})`, wholeNumber)
    .option(
      '--min-duration <seconds>',
      `shortest play that counts (${ofPacks(({ counts }) => (counts.by === 'duration' ? counts.minDurationMs / 1000 : undefined))})`,
      seconds,
    )
    .option('--currency <code>', 'the one currency of amounts, ISO 4217 (default: no money is shown)')
    .option('--top <n>', 'entries kept of every list, 5 to 100 (default: 5)', wholeNumber)
    .option(
      '--events-from <place>',
      'events outside of the event store: a ClickHouse table or view (db.table), or Parquet (path, URL, s3://)',
    )
    .option('--column <field=column>', 'with --events-from: the column of a field (userId=account); give it once for each', columnOf)
    .option('--activity <activity>', 'with --events-from: what every row is, when no column says it')
    .action(
      async (id: string, { json, minPlays, minCreators, minOrders, minDuration, eventsFrom, activity, column, ...rest }: CreateOptions) => {
        const { brandName, brandColor, brandAccent, logo, ...said } = rest;
        const { createEdition } = await import('@/server/editions/create');
        if (eventsFrom === undefined && (activity ?? column) !== undefined) {
          throw new AnnumError('invalid_input', '--column and --activity say what an outside table holds.', {
            mend: 'Name it: --events-from',
          });
        }
        const draft = {
          ...said,
          id,
          brand: await brandOf({ name: brandName, color: brandColor, accent: brandAccent, logo }),
          minimum: { plays: minPlays, creators: minCreators, orders: minOrders },
          minDurationMs: minDuration === undefined ? undefined : Math.round(minDuration * 1000),
          events: eventsFrom === undefined ? undefined : { from: eventsFrom, activity, columns: column ?? {} },
        };
        const made = await withStore((db) => createEdition(db, draft));
        await printResult(
          { json },
          made,
          () =>
            `Made ${made.id} (${made.label}: ${made.window.from} up to, not including, ${made.window.to}).\nNext: annum generate ${made.id}`,
        );
      },
    );
}

/** A brand of what was said of it; the logo's file becomes part of the settings. */
async function brandOf({ logo, ...said }: BrandInput): Promise<BrandInput | undefined> {
  if (Object.values({ logo, ...said }).every((value) => value === undefined)) return undefined;
  if (logo === undefined) return said;
  const { readFile } = await import('node:fs/promises');
  const file = await readFile(logo).catch((cause: unknown) => {
    throw new AnnumError('invalid_input', `"${logo}" cannot be read.`, { cause });
  });
  const png = file.subarray(1, 4).toString('latin1') === 'PNG';
  return { ...said, logo: `data:image/${png ? 'png' : 'svg+xml'};base64,${file.toString('base64')}` };
}

/** What the packs that have a value ask for, "default: reading 30". */
function ofPacks(value: (pack: Pack) => number | undefined): string {
  const said = packs.flatMap((pack) => (value(pack) === undefined ? [] : `${pack.id} ${value(pack)}`));
  return said.length === 0 ? 'default: none' : `default: ${said.join(', ')}`;
}

/** What --json prints: the edition's own fields beside what is served and generated of it. */
const publicView = ({ edition, ...rest }: EditionOverview) => ({ ...edition, ...rest });

function oneLine({ edition, publishedVersion, newestVersion }: EditionOverview): string {
  const served = publishedVersion === null ? 'not published' : `version ${publishedVersion} published`;
  const newer = newestVersion !== null && newestVersion !== publishedVersion ? `, version ${newestVersion} finished` : '';
  return `${edition.id}  ${edition.pack}  ${edition.window.from}..${edition.window.to}  ${edition.zone}  ${served}${newer}`;
}

function wholeText(overview: EditionOverview): string {
  const { edition, publishedVersion, runs } = overview;
  const minimum = Object.entries(edition.minimum).map(([what, n]) => `${n} ${what}`);
  const fields: [string, string][] = [
    ['label', edition.label],
    ['pack', edition.pack],
    ['window', `${edition.window.from} up to, not including, ${edition.window.to}`],
    ['zone', edition.zone],
    ['theme', edition.theme],
    ['minimum', minimum.join(', ') || 'none'],
    ['smallest group', String(edition.minCohort)],
    ['published', publishedVersion === null ? 'nothing' : `version ${publishedVersion}`],
  ];
  const versions = runs.map((run) => `  ${runLine(run)}`);
  return [
    edition.id,
    ...fields.map(([name, value]) => `  ${name.padEnd(16)}${value}`),
    versions.length === 0 ? `No versions yet: annum generate ${edition.id}` : 'Versions:',
    ...versions,
  ].join('\n');
}

function runLine({ version, status, people, recaps, createdAtMs, error }: RunSummary): string {
  const figures = status === 'done' ? `  ${people} people, ${recaps} recaps` : '';
  return `${version}  ${status}  ${new Date(createdAtMs).toISOString()}${figures}${error === null ? '' : `  ${error}`}`;
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}

function seconds(text: string): number {
  if (!/^\d{1,6}(\.\d{1,3})?$/.test(text)) throw new InvalidArgumentError('It must be a number of seconds, such as 30 or 1.5.');
  return Number(text);
}

/** Collects "field=column" pairs; which fields there are is said when the edition is made. */
function columnOf(text: string, before: Record<string, string> = {}): Record<string, string> {
  const at = text.indexOf('=');
  if (at < 1 || at === text.length - 1) throw new InvalidArgumentError('It must be field=column, such as userId=account.');
  return { ...before, [text.slice(0, at)]: text.slice(at + 1) };
}
