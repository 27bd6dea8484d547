import { AnnumError } from '../model/errors';
import { FORMATS } from './formats';
import type { PersonalFormat } from './personal-format';
import { type FoundFile, findFiles, namesOf } from './source/find-files';
import { withHead } from './source/peek';

/**
 * Which service's export the files, folders and zips are, by what is in them. Throws AnnumError when none of them is known, and when
 * they are exports of several services: the same play may stand in two of them, so the person says which one to take.
 */
export async function recognise(paths: readonly string[]): Promise<PersonalFormat> {
  const found = await findFiles(paths, formatOf);
  found.close();
  const formats = new Map<PersonalFormat, string>();
  for (const { kind, name } of found.files) if (!formats.has(kind)) formats.set(kind, name);
  const [first, ...others] = formats.keys();
  if (first === undefined) {
    throw new AnnumError('not_found', `Nothing in ${namesOf(paths)} is an export that is known.`, {
      mend: `Known are: ${FORMATS.map(({ name }) => name).join(', ')}. A CSV file of anything else comes in with "annum import csv" and a mapping.`,
    });
  }
  if (others.length === 0) return first;
  const names = [...formats].map(([format, file]) => `${format} ("${file}")`).join(', ');
  throw new AnnumError('invalid_input', `${namesOf(paths)} holds exports of several services: ${names}.`, {
    mend: `Import them one after the other: annum import ${first} ..., then annum import ${others[0]} ...`,
    data: { formats: [...formats.keys()] },
  });
}

/** The first format that knows the file. */
async function formatOf(file: FoundFile): Promise<PersonalFormat | null> {
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
