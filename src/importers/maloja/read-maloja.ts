import type { Outcome, PersonalExport, Reading } from '../importer';
import { boundGuesses } from '../scrobble/bound-guesses';
import { mapScrobble } from '../scrobble/map-scrobble';
import type { FoundFile } from '../source/found-file';
import { firstElements } from '../source/peek';
import { jsonRows, readExport } from '../source/read-export';
import { isObject, listOf, numberOf, objectOf, textOf } from '../source/shape';

export type MalojaRequest = PersonalExport<'maloja'>;

const PLACE = ['scrobbles'];

/** Reads the scrobbles of a Maloja server from its export. */
export const readMaloja = ({ paths, userId }: MalojaRequest): Promise<Reading> =>
  readExport<'scrobbles'>(paths, {
    name: 'Maloja export',
    give: 'Give the file that Maloja makes under Settings, Export (maloja_export_*.json).',
    kindOf: kindOfMaloja,
    rowsOf: (file) => boundGuesses(jsonRows(file, PLACE, (row) => mapMalojaScrobble(row, userId))),
  });

export async function kindOfMaloja(file: FoundFile): Promise<'scrobbles' | null> {
  const rows = await firstElements(file, PLACE, 3);
  return rows.some((row) => row.time !== undefined && (isObject(row.track) || Array.isArray(row.artists))) ? 'scrobbles' : null;
}

/**
 * One scrobble; `time` is its start in seconds. In newer exports `duration` is what was listened to and `track.length` the length, in
 * seconds; in older ones everything lies flat and `duration` is the length.
 */
function mapMalojaScrobble(row: Record<string, unknown>, userId: string): Outcome {
  const nested = isObject(row.track);
  const track = nested ? objectOf(row.track) : row;
  const seconds = numberOf(row.time);
  const duration = inMs(row.duration);
  return mapScrobble(
    {
      startMs: seconds === null ? null : seconds * 1000,
      artist: textOf(listOf(track.artists)[0]),
      track: textOf(track.title),
      album: textOf(track.album) ?? textOf(objectOf(track.album).albumtitle) ?? textOf(objectOf(track.album).name),
      playedMs: nested ? duration : null,
      lengthMs: nested ? inMs(track.length) : duration,
    },
    userId,
  );
}

function inMs(value: unknown): number | null {
  const seconds = numberOf(value);
  return seconds === null ? null : seconds * 1000;
}
