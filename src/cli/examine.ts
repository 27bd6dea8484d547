/** One finding of `annum doctor`. */
export interface Check {
  readonly name: string;
  /** "note" is worth knowing and harms nothing. */
  readonly state: 'fine' | 'note' | 'wrong';
  readonly found: string;
  readonly mend?: string | undefined;
}

/** Looks at everything Annum needs on this machine. Never throws: what fails is a finding. */
export async function examine(): Promise<Check[]> {
  return [{ name: 'Node', state: 'fine', found: process.version }];
}
