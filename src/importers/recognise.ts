import { AnnumError } from '../model/errors';
import { FORMATS, type KnownFormat } from './formats';
import type { PersonalFormat } from './personal-format';
import { type FoundFile, findFiles, namesOf } from './source/find-files';
import { withHead } from './source/peek';

/** What the inputs are: one person's export, or one file of events that say themselves whose they are. */
export type Recognised = { format: PersonalFormat } | { format: Exclude<KnownFormat, PersonalFormat>; file: string };

/**
 * Which service's export the files, folders and zips are, by what is in them. Throws AnnumError when none of them is known, and when
 * they are exports of several services: the same play may stand in two of them, so the person says which one to take.
 */
export async function recognise(paths: readonly string[]): Promise<Recognised> {
  const { files, close } = await findFiles(paths, formatOf);
  close();
  const first = files[0];
  if (first === undefined) {
    throw new AnnumError('not_found', `Nothing in ${namesOf(paths)} is an export that is known.`, {
      mend: `Known are: ${FORMATS.map(({ name }) => name).join(', ')}. A CSV file of anything else comes in with "annum import csv" and a mapping.`,
    });
  }
  const other = files.find(({ kind }) => kind !== first.kind);
  if (other !== undefined) throw several(paths, files);
  const format = first.kind;
  if (format !== 'jsonl' && format !== 'parquet') return { format };
  if (first.path !== null && files.length === 1) return { format, file: first.path };
  throw new AnnumError('invalid_input', `${namesOf(paths)} holds events of many people (${format}).`, {
    mend: `Name one file, outside of a zip: annum import ${format} FILE`,
  });
}

function several(paths: readonly string[], files: readonly (FoundFile & { kind: KnownFormat })[]): AnnumError {
  const formats = new Map<KnownFormat, string>();
  for (const { kind, name } of files) if (!formats.has(kind)) formats.set(kind, name);
  const names = [...formats].map(([format, file]) => `${format} ("${file}")`).join(', ');
  const [first, second] = formats.keys();
  return new AnnumError('invalid_input', `${namesOf(paths)} holds exports of several services: ${names}.`, {
    mend: `Import them one after the other: annum import ${first} ..., then annum import ${second} ...`,
    data: { formats: [...formats.keys()] },
  });
}

/** The first format that knows the file. */
async function formatOf(file: FoundFile): Promise<KnownFormat | null> {
  const looked = withHead(file);
  for (const { id, kindOf } of FORMATS) {
    try {
      if ((await kindOf(looked)) !== null) return id;
    } catch (error) {
      // A file that one format cannot make sense of may well be another's.
      if (!(error instanceof AnnumError) || error.code === 'too_large') throw error;
    }
  }
  return null;
}
