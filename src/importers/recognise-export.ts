import { AnnumError } from '../model/errors';
import type { Format } from './formats';
import { findFiles, namesOf } from './source/find-files';
import type { FoundFile, Place } from './source/found-file';
import { withHead } from './source/peek';

/** Files of the one format that the places hold. */
export interface RecognisedExport<Id extends string> {
  readonly format: Id;
  readonly files: readonly FoundFile[];
}

/**
 * Which of the formats the files, folders and zips are, by what is in them. Throws AnnumError when none of them is known, and when
 * they are exports of several services: the same play may stand in two of them, so the person says which one to take.
 */
export async function recogniseExport<Id extends string>(
  places: readonly Place[],
  formats: readonly Format<Id>[],
): Promise<RecognisedExport<Id>> {
  const { files, close } = await findFiles(places, (file) => formatOf(file, formats));
  close();
  const first = files[0];
  if (first === undefined) {
    throw new AnnumError('not_found', `Nothing in ${namesOf(places)} is an export that is known.`, {
      mend: `Known are: ${formats.map(({ name }) => name).join(', ')}. A CSV file of anything else comes in with "annum import csv" and a mapping.`,
    });
  }
  if (files.some(({ kind }) => kind !== first.kind)) throw several(places, files);
  return { format: first.kind, files };
}

function several(places: readonly Place[], files: readonly (FoundFile & { kind: string })[]): AnnumError {
  const formats = new Map<string, string>();
  for (const { kind, name } of files) if (!formats.has(kind)) formats.set(kind, name);
  const names = [...formats].map(([format, file]) => `${format} ("${file}")`).join(', ');
  const [first, second] = formats.keys();
  return new AnnumError('invalid_input', `${namesOf(places)} holds exports of several services: ${names}.`, {
    mend: `Import them one after the other: annum import ${first} ..., then annum import ${second} ...`,
    data: { formats: [...formats.keys()] },
  });
}

/** The first format that knows the file. */
async function formatOf<Id extends string>(file: FoundFile, formats: readonly Format<Id>[]): Promise<Id | null> {
  const looked = withHead(file);
  for (const { id, kindOf } of formats) {
    try {
      if ((await kindOf(looked)) !== null) return id;
    } catch (error) {
      // A file that one format cannot make sense of may well be another's.
      if (!(error instanceof AnnumError) || error.code === 'too_large') throw error;
    }
  }
  return null;
}
