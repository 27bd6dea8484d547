import { AnnumError } from '../../model/errors';
import type { Reading, Row } from '../importer';
import { jsonElements } from '../source/json-elements';
import type { TextRow } from '../source/text-row';
import { findHistories } from './find-histories';
import { mapPlay, type PlayOptions } from './map-play';
import { Periods } from './periods';

export interface SpotifyRequest {
  format: 'spotify';
  /** Zips, folders and files, in any mix. */
  paths: string[];
  userId: string;
  /** Plays of private sessions come in only when asked for. */
  includeIncognito: boolean;
}

/** Reads the listening of one person from Spotify's exports, the extended history and the account data. Throws AnnumError when there is none. */
export async function readSpotify(request: SpotifyRequest): Promise<Reading> {
  const histories = await findHistories(request.paths);
  const notes = {
    totalBytes: histories.files.reduce((sum, file) => sum + file.size, 0),
    files: histories.files.map((file) => file.name),
    warnings: [] as string[],
  };
  return {
    notes,
    async *rows() {
      const periods = new Periods();
      let bytesBefore = 0;
      try {
        for (const file of histories.files) {
          const options = { ...request, video: VIDEO.test(file.name) };
          const batch = (rows: Row[], bytesRead: number) => ({
            file: file.name,
            input: file.input,
            rows,
            bytesRead: bytesBefore + bytesRead,
          });
          try {
            for await (const { rows, bytesRead } of jsonElements(file.name, file.chunks())) {
              yield batch(
                rows.map((row) => mapRow(row, options, periods)),
                bytesRead,
              );
            }
          } catch (error) {
            // One damaged file takes no other with it.
            if (!(error instanceof AnnumError) || error.code !== 'invalid_input') throw error;
            notes.warnings.push(error.message);
            yield batch([{ line: 0, size: 0, outcome: { kind: 'malformed', reason: 'the file breaks off' } }], file.size);
          }
          bytesBefore += file.size;
        }
      } finally {
        histories.close();
        notes.warnings.push(...periods.warnings());
      }
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
