import { AnnumError } from '@/model/errors';

/** One finding of `annum doctor`. */
export interface Check {
  readonly name: string;
  /** "note" is worth knowing and stops nothing. */
  readonly state: 'fine' | 'note' | 'wrong';
  readonly found: string;
  readonly mend?: string | undefined;
}

/** Runs one examination; what it throws is its finding. */
export async function check(name: string, examine: () => Promise<Omit<Check, 'name'>> | Omit<Check, 'name'>): Promise<Check> {
  try {
    return { name, ...(await examine()) };
  } catch (error) {
    return {
      name,
      state: 'wrong',
      found: error instanceof Error ? error.message : String(error),
      mend: error instanceof AnnumError ? error.mend : undefined,
    };
  }
}
