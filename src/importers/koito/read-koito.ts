import { compileTimeFormat } from '../csv/time-format';
import type { Outcome, PersonalExport, Reading } from '../importer';
import { boundGuesses } from '../scrobble/bound-guesses';
import { mapScrobble } from '../scrobble/map-scrobble';
import type { FoundFile } from '../source/found-file';
import { firstElements } from '../source/peek';
import { jsonRows, readExport } from '../source/read-export';
import { isObject, listOf, numberOf, objectOf, textOf } from '../source/shape';

export type KoitoRequest = PersonalExport<'koito'>;

const PLACE = ['listens'];

/** Reads the listens of one account of a Koito server from its export (gabehf/Koito: internal/export/export.go, version 1). */
export const readKoito = ({ paths, userId }: KoitoRequest): Promise<Reading> =>
  readExport<'listens'>(paths, {
    name: 'Koito export',
    give: 'Give the file that Koito makes under Settings, Export (koito_export_*.json).',
    kindOf: kindOfKoito,
    rowsOf: (file) => boundGuesses(jsonRows(file, PLACE, (row) => mapKoitoListen(row, userId))),
  });

export async function kindOfKoito(file: FoundFile): Promise<'listens' | null> {
  const rows = await firstElements(file, PLACE, 3);
  return rows.some(({ listened_at, track }) => typeof listened_at === 'string' && isObject(track) && Array.isArray(track.aliases))
    ? 'listens'
    : null;
}

const readInstant = compileTimeFormat('iso', 'UTC');

/** One listen: `listened_at` is its start, `duration` how long the track is, in seconds (0: not known). Things have no names but aliases. */
function mapKoitoListen(row: Record<string, unknown>, userId: string): Outcome {
  const track = objectOf(row.track);
  const artists = listOf(row.artists).map(objectOf);
  const seconds = numberOf(track.duration);
  const at = textOf(row.listened_at);
  return mapScrobble(
    {
      startMs: at === null ? null : readInstant(at),
      artist: nameOf(artists.find(({ is_primary }) => is_primary === true) ?? artists[0]),
      track: nameOf(track),
      album: nameOf(objectOf(row.album)),
      lengthMs: seconds === null ? null : seconds * 1000,
      platform: textOf(row.client),
    },
    userId,
  );
}

function nameOf(thing: Record<string, unknown> | undefined): string | null {
  const aliases = listOf(thing?.aliases).map(objectOf);
  return textOf((aliases.find(({ is_primary }) => is_primary === true) ?? aliases[0])?.alias);
}
