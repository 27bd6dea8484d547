import type { Outcome, PersonalExport, Reading } from '../importer';
import { boundGuesses } from '../scrobble/bound-guesses';
import { mapScrobble } from '../scrobble/map-scrobble';
import type { FoundFile } from '../source/found-file';
import { firstJsonLines } from '../source/peek';
import { jsonLineRows, readExport } from '../source/read-export';
import { numberOf, textOf } from '../source/shape';

export type PanoRequest = PersonalExport<'pano'>;

/** Reads what Pano Scrobbler wrote to a file of its own: JSON Lines. */
export const readPano = ({ paths, userId }: PanoRequest): Promise<Reading> =>
  readExport<'lines'>(paths, {
    name: 'Pano Scrobbler file',
    give: 'Give the JSONL file that Pano Scrobbler writes ("Scrobble to a file").',
    kindOf: kindOfPano,
    rowsOf: (file) => boundGuesses(jsonLineRows(file, (row) => mapPanoLine(row, userId))),
  });

export async function kindOfPano(file: FoundFile): Promise<'lines' | null> {
  const rows = await firstJsonLines(file, 3);
  return rows.some((row) => row.timeMs !== undefined && typeof row.track === 'string' && typeof row.artist === 'string') ? 'lines' : null;
}

/** One line; `timeMs` is the start, `durationMs` how long the track is. Loves and their like stand between the scrobbles. */
function mapPanoLine(row: Record<string, unknown>, userId: string): Outcome {
  const event = textOf(row.event) ?? 'scrobble';
  if (event !== 'scrobble') return { kind: 'skipped', reason: event.slice(0, 32) };
  return mapScrobble(
    {
      startMs: numberOf(row.timeMs),
      artist: textOf(row.artist),
      track: textOf(row.track),
      album: textOf(row.album),
      lengthMs: numberOf(row.durationMs),
      platform: textOf(row.mediaPlayerName),
    },
    userId,
  );
}
