import { textOf } from '../amazon/fields';
import { type Cells, type Columns, hasColumns, headerOf, lookThrough, readTable } from '../csv/csv-table';
import { compileTimeFormat } from '../csv/time-format';
import type { MappedEvent, Outcome, PersonalExport, Reading } from '../importer';
import type { FoundFile } from '../source/found-file';
import { readExport } from '../source/read-export';
import { PrimeTitles } from './prime-titles';

export type PrimeVideoRequest = PersonalExport<'prime-video'>;

type Column = 'title' | 'start' | 'seconds' | 'material' | 'autoplay' | 'deleted' | 'device' | 'country';

/** "Viewing History.csv" of the privacy export; addresses, networks and devices' numbers stay in it. */
const COLUMNS: Columns<Column> = {
  title: ['Title'],
  start: ['Playback Start Datetime (UTC)'],
  seconds: ['Seconds Viewed'],
  material: ['Material Type Description'],
  autoplay: ['Is Autoplay'],
  deleted: ['Is Deleted'],
  device: ['Device Model'],
  country: ['Country Code'],
};

/** Reads what was watched on Prime Video, by the sitting. Its profiles are told apart by kind only, so an account is one person. */
export function readPrimeVideo({ paths, userId }: PrimeVideoRequest): Promise<Reading> {
  const titles = new PrimeTitles();
  return readExport<'history'>(paths, {
    name: 'Prime Video viewing history',
    give: 'Give the zip that Amazon sent ("Your Prime Video Viewing Activity"), its folder, or "Viewing History.csv".',
    kindOf: kindOfPrimeVideo,
    async prepare(files) {
      for (const file of files) await lookThrough(file.chunks(), COLUMNS, ({ title }) => titles.see(unquoted(title) ?? ''));
      return [];
    },
    rowsOf: (file) => readTable(file.chunks(), COLUMNS, (cells) => mapSitting(cells, userId, titles)),
  });
}

export async function kindOfPrimeVideo(file: FoundFile): Promise<'history' | null> {
  const header = await headerOf(file.chunks());
  return header !== null && hasColumns(header, COLUMNS, ['title', 'start', 'seconds']) ? 'history' : null;
}

const readStart = compileTimeFormat('iso', 'UTC');
const YES = /^(?:yes|true|y|1)$/i;
const EXTRA = /^(?:promo|trailer|preview|advert)/i;
const MAX_TEXT = 512;
const MAX_PLATFORM = 128;
const DAY_MS = 86_400_000;

/** One sitting. "Seconds Viewed" is what was watched in it; advertising, what played by itself and what the person removed are left out. */
function mapSitting(cells: Cells<Column>, userId: string, titles: PrimeTitles): Outcome {
  const title = unquoted(cells.title);
  const occurredAt = readStart(textOf(cells.start) ?? '');
  if (title === null) return { kind: 'skipped', reason: 'without a title' };
  if (EXTRA.test(cells.material)) return { kind: 'skipped', reason: cells.material.toLowerCase() };
  if (YES.test(cells.autoplay)) return { kind: 'skipped', reason: 'autoplayed' };
  if (YES.test(cells.deleted)) return { kind: 'skipped', reason: 'removed from the history' };
  if (occurredAt === null) return { kind: 'malformed', reason: 'Playback Start Datetime is no time' };
  const seconds = Number(textOf(cells.seconds) ?? Number.NaN);
  if (!(seconds >= 0 && seconds * 1000 <= DAY_MS)) return { kind: 'malformed', reason: 'Seconds Viewed is no duration' };
  if (seconds === 0) return { kind: 'skipped', reason: 'not watched' };
  const { series, season, name } = titles.read(title);
  const device = textOf(cells.device);
  const event: MappedEvent = {
    userId,
    activity: 'watch',
    occurredAt,
    durationMs: Math.round(seconds * 1000),
    item: { id: series === null ? null : title.slice(0, MAX_TEXT), name: name.slice(0, MAX_TEXT) },
    creator: series === null ? null : { name: series.slice(0, MAX_TEXT) },
    collection: season === null ? null : { name: season },
    country: /^[A-Z]{2}$/.exec(cells.country)?.[0] ?? null,
    platform: device === null ? null : device.slice(0, MAX_PLATFORM),
  };
  return { kind: 'event', event, identity: `${occurredAt}:${seconds}:${title}` };
}

/** Newer exports put quotes into the fields themselves. */
const unquoted = (cell: string): string | null => textOf(cell.replace(/^"+|"+$/g, '').replaceAll('""', '"'));
