import { AnnumError } from '../model/errors';
import { type Format, PERSONAL_FORMATS } from './formats';
import { kindOfEvents } from './jsonl/read-jsonl';
import type { ImportRequest } from './open-import';
import { kindOfParquet } from './parquet/read-parquet';
import type { PersonalFormat } from './personal-format';
import { recogniseExport } from './recognise-export';
import { diskPlace } from './source/disk-place';
import { namesOf } from './source/find-files';

/** Formats that are told apart by what is in the files. A CSV file of anything needs a mapping, so nobody can tell. */
type KnownFormat = Exclude<ImportRequest['format'], 'csv'>;

/** Annum's own forms come first: files made by hand could be two. */
const FORMATS: readonly Format<KnownFormat>[] = [
  { id: 'parquet', name: 'Parquet', kindOf: kindOfParquet },
  { id: 'jsonl', name: "Annum's own events", kindOf: kindOfEvents },
  ...PERSONAL_FORMATS,
];

/** What the inputs are: one person's export, or one file of events that say themselves whose they are. */
export type Recognised = { format: PersonalFormat } | { format: Exclude<KnownFormat, PersonalFormat>; file: string };

/** What the paths on disk hold. Throws AnnumError as `recogniseExport` does, and for events of many people in more than one file. */
export async function recognise(paths: readonly string[]): Promise<Recognised> {
  const places = paths.map(diskPlace);
  const { format, files } = await recogniseExport(places, FORMATS);
  if (format !== 'jsonl' && format !== 'parquet') return { format };
  const [first] = files;
  if (first && first.path !== null && files.length === 1) return { format, file: first.path };
  throw new AnnumError('invalid_input', `${namesOf(places)} holds events of many people (${format}).`, {
    mend: `Name one file, outside of a zip: annum import ${format} FILE`,
  });
}
