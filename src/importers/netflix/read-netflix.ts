import { AnnumError } from '../../model/errors';
import { hasColumns, headerOf, readTable } from '../csv/csv-table';
import type { Reading } from '../importer';
import { compareText, type FoundFile, findFiles, namesOf } from '../source/find-files';
import { notesOf, readFiles } from '../source/read-files';
import { mapView, VIEW_COLUMNS, VIEW_NEEDS } from './map-view';
import { assignProfiles } from './profiles';

export interface NetflixRequest {
  format: 'netflix';
  /** Zips, folders and files, in any mix. */
  paths: string[];
  /** Who the account is; see `assignProfiles`. */
  userId: string;
  /** The one profile to take, as that person. */
  profile?: string;
}

/** Reads what the profiles of one account watched, from the viewing activity that Netflix sends. Throws AnnumError when there is none. */
export async function readNetflix(request: NetflixRequest): Promise<Reading> {
  const found = await findFiles(request.paths, kindOfNetflix);
  try {
    const files = found.files.filter(({ kind }) => kind === 'activity').map((file) => ({ ...file, input: `${file.folder}/${file.name}` }));
    if (files.length === 0) throw nothingIn(request.paths, found.files.length > 0);
    files.sort((a, b) => compareText(a.input, b.input));
    const { userIdOf, note } = assignProfiles(await profilesIn(files), request);
    const notes = notesOf(files);
    if (note !== null) notes.warnings.push(note);
    if (found.files.length > files.length)
      notes.warnings.push('NetflixViewingHistory.csv was left out: it has neither times nor durations.');
    return {
      notes,
      rows: () =>
        readFiles(files, notes, (file) => readTable(file.chunks(), VIEW_COLUMNS, (cells) => mapView(cells, userIdOf)), found.close),
    };
  } catch (error) {
    found.close();
    throw error;
  }
}

/** The viewing activity of the whole account, or the short list of titles and dates that a profile page offers. */
export async function kindOfNetflix(file: FoundFile): Promise<'activity' | 'short' | null> {
  const header = await headerOf(file.chunks());
  if (header === null) return null;
  if (hasColumns(header, VIEW_COLUMNS, VIEW_NEEDS)) return 'activity';
  return header.size === 2 && header.has('title') && header.has('date') ? 'short' : null;
}

/** Every profile of which a row says something, by code point. */
async function profilesIn(files: readonly FoundFile[]): Promise<string[]> {
  const profiles = new Set<string>();
  for (const file of files) {
    try {
      const rows = readTable(file.chunks(), { profile: VIEW_COLUMNS.profile }, ({ profile }) => {
        profiles.add(profile);
        return { kind: 'skipped', reason: '' };
      });
      for await (const _ of rows);
    } catch (error) {
      // What breaks off is said when it is read.
      if (!(error instanceof AnnumError) || error.code !== 'invalid_input') throw error;
    }
  }
  return [...profiles].sort(compareText);
}

function nothingIn(paths: readonly string[], onlyShort: boolean): AnnumError {
  return onlyShort
    ? new AnnumError('invalid_input', `${namesOf(paths)} has titles and dates only: nobody can count hours from that.`, {
        mend: 'Ask Netflix for all of your data (netflix.com/account/getmyinfo) and give the zip it sends, or its ViewingActivity.csv.',
      })
    : new AnnumError('not_found', `No Netflix viewing activity in ${namesOf(paths)}.`, {
        mend: 'Give the zip that Netflix sent, its folder, or CONTENT_INTERACTION/ViewingActivity.csv.',
      });
}
