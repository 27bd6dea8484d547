/** SQL of the database's own dialect with its arguments; arrays are PostgreSQL's. */
export interface Statement {
  readonly sql: string;
  readonly args: readonly (string | number | null | readonly (string | null)[])[];
}
