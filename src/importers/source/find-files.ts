import { AnnumError } from '../../model/errors';
import type { FoundFile, Place } from './found-file';

export interface FoundFiles<Kind> {
  files: (FoundFile & { kind: Kind })[];
  close(): void;
}

/**
 * Looks through all places, whatever they are, for the files that `kindOf` knows by what they hold; their names say nothing, since exports
 * are localised, renamed and nested anew. Throws AnnumError for places that are not there and for zips that are refused.
 */
export async function findFiles<Kind>(
  places: readonly Place[],
  kindOf: (file: FoundFile) => Promise<Kind | null>,
): Promise<FoundFiles<Kind>> {
  const closers: (() => void)[] = [];
  const close = () => {
    for (const closer of closers) closer();
  };
  try {
    const files: (FoundFile & { kind: Kind })[] = [];
    for (const place of places) {
      for await (const file of place.files(closers)) {
        const kind = await kindOrNone(file, kindOf);
        if (kind !== null) files.push({ ...file, kind });
      }
    }
    return { files, close };
  } catch (error) {
    close();
    throw error;
  }
}

/** The inputs as people call them, for messages. */
export const namesOf = (places: readonly Place[]): string => places.map(({ name }) => `"${name}"`).join(', ');

/** By code point. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

async function kindOrNone<Kind>(file: FoundFile, kindOf: (file: FoundFile) => Promise<Kind | null>): Promise<Kind | null> {
  try {
    return await kindOf(file);
  } catch (error) {
    // A file that breaks off before it shows what it is, is none; a refused zip is refused as a whole.
    if (!(error instanceof AnnumError) || error.code === 'too_large') throw error;
    return null;
  }
}
