/** SQL of the database's own dialect with its arguments. */
export interface Statement {
  readonly sql: string;
  readonly args: readonly (string | number)[];
}
