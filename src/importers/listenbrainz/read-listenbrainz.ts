import type { PersonalExport, Reading } from '../importer';
import { boundGuesses } from '../scrobble/bound-guesses';
import type { FoundFile } from '../source/found-file';
import { firstElements, firstJsonLines } from '../source/peek';
import { jsonLineRows, jsonRows, readExport } from '../source/read-export';
import { isObject } from '../source/shape';
import { mapListen } from './map-listen';

export type ListenBrainzRequest = PersonalExport<'listenbrainz'>;

type Kind = 'lines' | 'array';

/** Reads one person's listens from the export of ListenBrainz: the zip, its months of JSON Lines, or the older file with one array. */
export const readListenBrainz = ({ paths, userId }: ListenBrainzRequest): Promise<Reading> =>
  readExport<Kind>(paths, {
    name: 'ListenBrainz listens',
    give: 'Give the zip of listenbrainz.org/settings/export, its folder, or a file of listens in JSON Lines.',
    kindOf: kindOfListenBrainz,
    rowsOf(file) {
      const map = (row: Record<string, unknown>) => mapListen(row, userId);
      return boundGuesses(file.kind === 'lines' ? jsonLineRows(file, map) : jsonRows(file, [], map));
    },
  });

const LOOKED_AT = 5;

/** Feedback and pins are JSON Lines beside the listens: only listens have both a time and a track. */
export async function kindOfListenBrainz(file: FoundFile): Promise<Kind | null> {
  if ((await firstElements(file, [], LOOKED_AT)).some(isListen)) return 'array';
  return (await firstJsonLines(file, LOOKED_AT)).some(isListen) ? 'lines' : null;
}

const isListen = (row: Record<string, unknown>): boolean =>
  (row.listened_at !== undefined || row.timestamp !== undefined) && isObject(row.track_metadata);
