import { AnnumError } from '../../model/errors';
import { type Columns, hasColumns, headerOf, lookThrough, readTable } from '../csv/csv-table';
import type { PersonalExport, Reading } from '../importer';
import type { FoundFile } from '../source/found-file';
import { firstElements } from '../source/peek';
import { type InputFile, jsonRows, type RowBatches, readExport } from '../source/read-export';
import { textOf } from '../source/shape';
import { ArtistBook } from './artist-book';
import { DAILY_COLUMNS, DAILY_NEEDS, PLAY_COLUMNS, PLAY_NEEDS } from './columns';
import { joinPauses, type Parts } from './join-pauses';
import { dailyMapper } from './map-daily';
import { mapPlay } from './map-play';

export interface AppleMusicRequest extends PersonalExport<'apple-music'> {
  /** Where the days of the daily tracks are, which have no zone; absent: UTC. */
  zone?: string;
}

type Kind = 'plays' | 'daily' | 'library';

/**
 * Reads what somebody heard on Apple Music: the play activity, or the daily tracks where there is no play activity. The daily tracks
 * and the library also say who sings what.
 */
export function readAppleMusic({ paths, userId, zone }: AppleMusicRequest): Promise<Reading> {
  const artists = new ArtistBook();
  return readExport<Kind>(paths, {
    name: 'Apple Music history',
    give: 'Give the zip of privacy.apple.com (Apple_Media_Services.zip), its folder, or "Apple Music Play Activity.csv".',
    kindOf: kindOfAppleMusic,
    rowsIn: (there) => [there.has('plays') ? 'plays' : 'daily'],
    async prepare(files) {
      if (files.some(({ kind }) => kind === 'plays')) {
        for (const file of files) await learn(file, artists);
        return [];
      }
      const hours = zone === undefined ? ', taken as UTC (--zone names another)' : '';
      return files.some(({ kind }) => kind === 'daily')
        ? [`Without the play activity, the daily tracks were taken: they know days and hours only${hours}.`]
        : [];
    },
    rowsOf: (file) =>
      file.kind === 'plays'
        ? joinedPlays(file, userId, artists)
        : readTable(file.chunks(), DAILY_COLUMNS, dailyMapper({ userId, zone: zone ?? null })),
  });
}

function joinedPlays(file: FoundFile, userId: string, artists: ArtistBook): RowBatches {
  const parts: Parts = new WeakMap();
  return joinPauses(
    readTable(file.chunks(), PLAY_COLUMNS, (cells) => mapPlay(cells, userId, { artists, parts })),
    parts,
  );
}

export async function kindOfAppleMusic(file: FoundFile): Promise<Kind | null> {
  const header = await headerOf(file.chunks());
  if (header !== null && hasColumns(header, PLAY_COLUMNS, PLAY_NEEDS)) return 'plays';
  if (header !== null && hasColumns(header, DAILY_COLUMNS, DAILY_NEEDS)) return 'daily';
  const tracks = await firstElements(file, [], 3);
  return tracks.some((track) => 'Title' in track && 'Artist' in track && 'Track Identifier' in track) ? 'library' : null;
}

/** Reads who sings what. A file that breaks off helps as far as it goes. */
async function learn(file: InputFile<Kind>, artists: ArtistBook): Promise<void> {
  if (file.kind === 'daily') return lookThrough(file.chunks(), NAMED, ({ track, date }) => artists.fromDaily(track, date));
  if (file.kind === 'plays') return;
  const tracks = jsonRows(file, [], (row) => {
    const [song, artist] = [textOf(row.Title), textOf(row.Artist)];
    if (song !== null && artist !== null) artists.fromLibrary(song, textOf(row.Album), artist);
    return { kind: 'skipped', reason: 'looked at' };
  });
  try {
    for await (const _ of tracks);
  } catch (error) {
    if (!(error instanceof AnnumError) || error.code !== 'invalid_input') throw error;
  }
}

const NAMED: Columns<'track' | 'date'> = { track: DAILY_COLUMNS.track, date: DAILY_COLUMNS.date };
