import { hash } from 'node:crypto';
import type { Readers } from '../warehouse/readers';
import type { Scope } from '../warehouse/scope';
import { compute } from './compute';
import { fetchBucket, type PeopleRange } from './fetch';
import { assertSound } from './gate';
import { openNameBook } from './name-book';
import { packRecap } from './packed';
import type { EverybodyRow } from './rows';

/** One person's row as it is frozen: `recap` is packed, and null for somebody below the edition's minimum. */
export interface FrozenRow {
  readonly userId: string;
  readonly recap: string | null;
  /** SHA-256 of the packed recap, '' without one. */
  readonly hash: string;
}

/** Makes the recaps of a bucket of people, in the order of their ids. Throws when one contradicts itself. */
export type ComputeBucket = (range: PeopleRange) => Promise<FrozenRow[]>;

export function bucketComputer(readers: Readers, scope: Scope, everybody: EverybodyRow): ComputeBucket {
  const { edition, pack } = scope;
  const book = openNameBook();
  return async (range) => {
    const { people, names } = await fetchBucket(readers, scope, range, book);
    return people.map(({ id, rows }) => {
      if (rows === null) return { userId: id, recap: null, hash: '' };
      const recap = compute(rows, names, { edition, pack, everybody });
      assertSound(recap);
      const packed = packRecap(recap, pack.listMeasures.creators);
      return { userId: id, recap: packed, hash: hash('sha256', packed) };
    });
  };
}
