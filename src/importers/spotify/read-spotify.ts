import type { Reading, Row } from '../importer';
import type { Place } from '../source/found-file';
import { jsonElements } from '../source/json-elements';
import { notesOf, readFiles } from '../source/read-files';
import type { TextRow } from '../source/text-row';
import { findHistories } from './find-histories';
import { mapPlay, type PlayOptions } from './map-play';
import { Periods } from './periods';

export interface SpotifyRequest {
  format: 'spotify';
  /** Zips, folders and files, in any mix. */
  paths: readonly Place[];
  userId: string;
  /** Plays of private sessions come in only when asked for. */
  includeIncognito: boolean;
}

/** Reads the listening of one person from Spotify's exports, the extended history and the account data. Throws AnnumError when there is none. */
export async function readSpotify(request: SpotifyRequest): Promise<Reading> {
  const histories = await findHistories(request.paths);
  const notes = notesOf(histories.files);
  return {
    notes,
    rows() {
      const periods = new Periods();
      const rowsOf = async function* (file: (typeof histories.files)[number]) {
        const options = { ...request, video: VIDEO.test(file.name) };
        for await (const { rows, bytesRead } of jsonElements(file.name, file.chunks())) {
          yield { rows: rows.map((row) => mapRow(row, options, periods)), bytesRead };
        }
      };
      return readFiles(histories.files, notes, rowsOf, () => {
        histories.close();
        notes.warnings.push(...periods.warnings());
      });
    },
  };
}

/** Music videos look like songs in every field; only the file's name, the same in all languages, says what they are. */
const VIDEO = /video[^/]*$/i;

function mapRow(row: TextRow, options: PlayOptions, periods: Periods): Row {
  if ('problem' in row) return { line: row.line, size: 0, outcome: { kind: 'malformed', reason: row.problem } };
  const play = mapPlay(row.text, options);
  periods.see(play);
  return { line: row.line, size: row.text.length, outcome: play.outcome };
}
