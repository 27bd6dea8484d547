import { AnnumError } from '../../model/errors';
import { compareText, findFiles, namesOf } from '../source/find-files';
import type { FoundFile, Place } from '../source/found-file';
import { jsonElements } from '../source/json-elements';
import { isObject } from '../source/shape';
import { isAccountRow, isExtendedRow } from './shape';

type Kind = 'extended' | 'account';

/** A file of plays, in a zip or on disk. */
interface HistoryFile extends FoundFile {
  /** The export it belongs to: files of one kind, side by side. */
  input: string;
  kind: Kind;
}

export interface Histories {
  files: HistoryFile[];
  close(): void;
}

/**
 * Finds the streaming histories in zips, folders (any depth) and files. What a file is, its first rows say, not its name.
 * Extended histories come first. Throws AnnumError when there is none, and for zips that are refused.
 */
export async function findHistories(paths: readonly Place[]): Promise<Histories> {
  const found = await findFiles(paths, kindOfSpotify);
  if (found.files.length === 0) {
    found.close();
    throw new AnnumError('not_found', `No Spotify streaming history in ${namesOf(paths)}.`, {
      mend: 'Give the zip that Spotify sent (my_spotify_data.zip), its folder, or the Streaming_History_Audio_*.json files.',
    });
  }
  const files = found.files.map((file) => ({ ...file, input: `${file.kind} ${file.folder}` }));
  const order: readonly Kind[] = ['extended', 'account'];
  files.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || compareText(a.input, b.input) || compareText(a.name, b.name));
  return { files, close: found.close };
}

const FIRST_ROWS = 20;

/** The kind of the first row that is a play; null for everything else an export holds (playlists, pictures, the PDF). */
export async function kindOfSpotify(file: FoundFile): Promise<Kind | null> {
  let looked = 0;
  for await (const { rows } of jsonElements(file.name, file.chunks())) {
    for (const row of rows) {
      const kind = 'text' in row ? kindOfRow(row.text) : null;
      looked += 1;
      if (kind !== null || looked >= FIRST_ROWS) return kind;
    }
  }
  return null;
}

function kindOfRow(text: string): Kind | null {
  try {
    const row: unknown = JSON.parse(text);
    if (!isObject(row)) return null;
    return isExtendedRow(row) ? 'extended' : isAccountRow(row) ? 'account' : null;
  } catch {
    return null;
  }
}
