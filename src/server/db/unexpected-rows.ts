import type { Statement } from './statement';

/** A statement changed another number of rows than it must (`Statement.rows`); its transaction was rolled back. */
export class UnexpectedRows extends Error {
  constructor(expected: number, changed: number) {
    super(`A statement changed ${changed} rows instead of ${expected}.`);
    this.name = 'UnexpectedRows';
  }
}

/** Throws UnexpectedRows. */
export function assertRows({ rows }: Statement, changed: number): void {
  if (rows !== undefined && rows !== changed) throw new UnexpectedRows(rows, changed);
}
