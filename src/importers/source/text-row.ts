/** The text of one row of a file, or why it cannot be had. `line` is 1-based. */
export type TextRow = { line: number; text: string } | { line: number; problem: string };

/** Text rows in order, with how many bytes on disk had been read by then. */
export interface TextRows {
  rows: TextRow[];
  bytesRead: number;
}

/** No valid event comes near this: the longest fields together stay below 400 KB. It bounds what one row can hold in memory. */
export const MAX_ROW_BYTES = 1 << 20;

export const TOO_LONG = 'row is longer than 1 MB';
export const NOT_UTF8 = 'row is not UTF-8';
