/** SQL of the database's own dialect with its arguments; arrays are PostgreSQL's. */
export interface Statement {
  readonly sql: string;
  readonly args: readonly (string | number | null | readonly (string | null)[])[];
  /** Rows that it must change: with any other number the transaction is rolled back, and fails with UnexpectedRows. */
  readonly rows?: number;
}
