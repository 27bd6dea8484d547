import { AnnumError } from '../../model/errors';
import { type Columns, cutRows, hasColumns, headerOf, readTable } from '../csv/csv-table';
import type { Outcome, PersonalExport, Reading, Row } from '../importer';
import { boundGuesses } from '../scrobble/bound-guesses';
import type { FoundFile } from '../source/found-file';
import { firstElements } from '../source/peek';
import { jsonRows, type RowBatches, readExport } from '../source/read-export';
import { isObject } from '../source/shape';
import { BARE_FIELDS, type LastfmContext, mapApiTrack, mapBareRow, mapStatsRow, mapStatsScrobble, mapUtsRow, readDate } from './lastfm-row';
import { Minutes } from './minutes';

export type LastfmRequest = PersonalExport<'lastfm'>;

/** Where the tracks stand in each of the JSON files: pages of the API's answers, one list of tracks, lastfmstats. */
const PLACES = { pages: ['*', 'track'], tracks: [], stats: ['scrobbles'] } as const;
type JsonKind = keyof typeof PLACES;
type Kind = JsonKind | 'uts' | 'stats-csv' | 'bare' | 'official';

type UtsColumn = 'uts' | 'artist' | 'album' | 'track';
const UTS_COLUMNS: Columns<UtsColumn> = { uts: ['uts'], artist: ['artist'], album: ['album'], track: ['track'] };

/** lastfmstats parts its CSV with semicolons, and its last column names the account too: "Date#ina". */
const STATS_DELIMITER = ';';
const STATS_FIELDS = 5;

/** Reads the scrobbles of one account of Last.fm from what its exporters make. It knows no durations: they are estimates. */
export const readLastfm = ({ paths, userId }: LastfmRequest): Promise<Reading> =>
  readExport(paths, {
    name: 'Last.fm scrobbles',
    give: 'Give a file of an exporter: recenttracks-*.csv or .json (mainstream.ghan.nl), lastfmstats-*.json or .csv, or CSV without a header.',
    kindOf: kindOfLastfm,
    rowsIn: () => ['pages', 'tracks', 'stats', 'uts', 'stats-csv', 'bare'],
    async prepare(files) {
      if (files.some(({ kind }) => kind !== 'official')) return [];
      throw new AnnumError('invalid_input', 'The data that Last.fm sends name no artists and no tracks.', {
        mend: 'Export the scrobbles with mainstream.ghan.nl/export.html or lastfmstats.com and give that file.',
      });
    },
    rowsOf: (file) => boundGuesses(rowsOf(file, file.kind, { userId, minutes: new Minutes() })),
  });

function rowsOf(file: FoundFile, kind: Kind, context: LastfmContext): RowBatches {
  switch (kind) {
    case 'pages':
    case 'tracks':
      return jsonRows(file, PLACES[kind], (row) => mapApiTrack(row, context));
    case 'stats':
      return jsonRows(file, PLACES[kind], (row) => mapStatsScrobble(row, context));
    case 'uts':
    case 'official':
      return readTable(file.chunks(), UTS_COLUMNS, (cells) => mapUtsRow(cells, context));
    case 'bare':
      return fieldRows(file, ',', (fields) => mapBareRow(fields, context));
    case 'stats-csv':
      return fieldRows(file, STATS_DELIMITER, (fields) => mapStatsRow(fields, context), 1);
  }
}

async function* fieldRows(
  file: FoundFile,
  delimiter: string,
  map: (fields: readonly string[]) => Outcome,
  headers = 0,
): AsyncGenerator<{ rows: Row[]; bytesRead: number }> {
  let left = headers;
  for await (const { rows, bytesRead } of cutRows(file.chunks(), delimiter)) {
    const body = rows.slice(left);
    left -= rows.length - body.length;
    yield {
      rows: body.map((row) => ({
        line: row.line,
        size: 'fields' in row ? row.fields.join().length : 0,
        outcome: 'fields' in row ? map(row.fields) : { kind: 'malformed', reason: row.problem },
      })),
      bytesRead,
    };
  }
}

/** Rows that are looked at: of a list that is fetched while somebody listens the first has no date. */
const LOOKED_AT = 3;

export async function kindOfLastfm(file: FoundFile): Promise<Kind | null> {
  for (const kind of ['pages', 'tracks'] as const) {
    const tracks = await firstElements(file, PLACES[kind], LOOKED_AT);
    if (tracks.some((track) => isObject(track.artist) && typeof track.name === 'string' && isObject(track.date))) return kind;
  }
  const scrobbles = await firstElements(file, PLACES.stats, LOOKED_AT);
  if (scrobbles.some(({ track, artist, date }) => typeof track === 'string' && typeof artist === 'string' && date !== undefined))
    return 'stats';
  const header = await headerOf(file.chunks());
  if (header === null) return null;
  if (hasColumns(header, UTS_COLUMNS, ['uts', 'artist', 'track'])) return 'uts';
  if (header.has('artist_msid') && header.has('track_msid')) return 'official';
  if (await isStatsCsv(file)) return 'stats-csv';
  return (await isBare(file)) ? 'bare' : null;
}

async function isStatsCsv(file: FoundFile): Promise<boolean> {
  const names = [...((await headerOf(file.chunks(), STATS_DELIMITER)) ?? [])];
  return (
    names.length === STATS_FIELDS && names.slice(0, -1).join() === 'artist,album,albumid,track' && /^date(?:#|$)/.test(names.at(-1) ?? '')
  );
}

/** An artist may be called "Artist": only the date at the end of a row says that it is no header. */
async function isBare(file: FoundFile): Promise<boolean> {
  let looked = 0;
  for await (const { rows } of cutRows(file.chunks())) {
    for (const row of rows) {
      if ('fields' in row && row.fields.length === BARE_FIELDS && readDate(row.fields[BARE_FIELDS - 1] ?? '') !== null) return true;
      looked += 1;
      if (looked >= LOOKED_AT) return false;
    }
  }
  return false;
}
