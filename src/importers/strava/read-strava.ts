import { cutRows } from '../csv/csv-table';
import type { Outcome, PersonalExport, Reading, Row } from '../importer';
import type { FoundFile } from '../source/found-file';
import { readExport } from '../source/read-export';
import { mapActivity, type Places, placesOf } from './map-activity';

export type StravaRequest = PersonalExport<'strava'>;

/** Reads the activities of one athlete from Strava's archive. No pack tells of them yet; they are there for one that does. */
export const readStrava = ({ paths, userId }: StravaRequest): Promise<Reading> =>
  readExport<'activities'>(paths, {
    name: 'Strava activities',
    give: 'Give the zip of strava.com/athlete/delete_your_account (it only asks for an archive), its folder, or activities.csv.',
    kindOf: kindOfStrava,
    rowsOf: (file) => rowsOf(file, userId),
  });

export async function kindOfStrava(file: FoundFile): Promise<'activities' | null> {
  for await (const { rows } of cutRows(file.chunks())) {
    const [header, first] = rows;
    if (header === undefined) continue;
    return 'fields' in header && placesOf(header.fields, first && 'fields' in first ? first.fields : []) !== null ? 'activities' : null;
  }
  return null;
}

async function* rowsOf(file: FoundFile, userId: string): AsyncGenerator<{ rows: Row[]; bytesRead: number }> {
  let header: readonly string[] | null = null;
  let places: Places | null = null;
  for await (const { rows: cut, bytesRead } of cutRows(file.chunks())) {
    const rows: Row[] = [];
    for (const row of cut) {
      if ('problem' in row) rows.push({ line: row.line, size: 0, outcome: { kind: 'malformed', reason: row.problem } });
      else if (header === null) header = row.fields;
      else {
        places ??= placesOf(header, row.fields);
        const outcome: Outcome =
          places === null ? { kind: 'malformed', reason: 'is no activity' } : mapActivity(row.fields, places, header.length, userId);
        rows.push({ line: row.line, size: row.fields.join().length, outcome });
      }
    }
    yield { rows, bytesRead };
  }
}
