import { AnnumError } from '../../model/errors';
import type { Outcome, Row } from '../importer';
import type { ByteChunk } from '../source/found-file';
import { CsvCutter, type CsvRow } from './csv-rows';

/** The names a column has had, the newest first. */
export type Columns<Name extends string> = Readonly<Record<Name, readonly string[]>>;

/** The fields of one row by their names; '' for a column that the file does not have. Trimmed. */
export type Cells<Name extends string> = Readonly<Record<Name, string>>;

export const OTHER_COLUMNS: Outcome & { kind: 'malformed' } = { kind: 'malformed', reason: 'has more or fewer fields than the header' };

/** Exactly the columns of the header, but for empty fields after them: anything else means that fields have moved. */
export const fitsHeader = (fields: readonly string[], columns: number): boolean =>
  fields.length === columns || (fields.length > columns && fields.slice(columns).every((field) => field.trim() === ''));

/** The header of a CSV file in lower case, null for what has none: reads no further than its first row. */
export async function headerOf(chunks: AsyncIterable<ByteChunk>, delimiter = ','): Promise<ReadonlySet<string> | null> {
  for await (const { rows } of cutRows(chunks, delimiter)) {
    const first = rows[0];
    if (first) return 'fields' in first ? new Set(first.fields.map(folded)) : null;
  }
  return null;
}

/** Whether a header has each of these columns under one of its names. */
export const hasColumns = <Name extends string>(header: ReadonlySet<string>, columns: Columns<Name>, needed: readonly Name[]): boolean =>
  needed.every((name) => columns[name].some((alias) => header.has(folded(alias))));

/**
 * Reads a CSV file by its header, wherever its columns stand. Each row goes through `map`, which may make several of it; rows that cannot be cut or that do not
 * fit the header are malformed.
 */
export async function* readTable<Name extends string>(
  chunks: AsyncIterable<ByteChunk>,
  columns: Columns<Name>,
  map: (cells: Cells<Name>) => Outcome | readonly Outcome[],
  delimiter = ',',
): AsyncGenerator<{ rows: Row[]; bytesRead: number }> {
  let header: { width: number; places: [Name, number][] } | null = null;
  for await (const { rows: cut, bytesRead } of cutRows(chunks, delimiter)) {
    const rows: Row[] = [];
    for (const row of cut) {
      if (header === null) {
        if ('fields' in row) header = { width: row.fields.length, places: placesOf(row.fields, columns) };
        continue;
      }
      rows.push(...rowsOf(row, header, map));
    }
    yield { rows, bytesRead };
  }
}

/** Runs through a CSV file for what `look` sees. What cannot be cut or breaks off is said by whoever reads it. */
export async function lookThrough<Name extends string>(
  chunks: AsyncIterable<ByteChunk>,
  columns: Columns<Name>,
  look: (cells: Cells<Name>) => void,
): Promise<void> {
  const rows = readTable(chunks, columns, (cells) => {
    look(cells);
    return [];
  });
  try {
    for await (const _ of rows);
  } catch (error) {
    if (!(error instanceof AnnumError) || error.code !== 'invalid_input') throw error;
  }
}

function rowsOf<Name extends string>(
  row: CsvRow,
  { width, places }: { width: number; places: [Name, number][] },
  map: (cells: Cells<Name>) => Outcome | readonly Outcome[],
): Row[] {
  if ('problem' in row) return [{ line: row.line, size: 0, outcome: { kind: 'malformed', reason: row.problem } }];
  const { line, fields } = row;
  const size = fields.reduce((sum, field) => sum + field.length, 0);
  if (!fitsHeader(fields, width)) return [{ line, size, outcome: OTHER_COLUMNS }];
  const cells = Object.fromEntries(places.map(([name, place]) => [name, (fields[place] ?? '').trim()])) as Record<Name, string>;
  const mapped = map(cells);
  return 'kind' in mapped ? [{ line, size, outcome: mapped }] : mapped.map((outcome) => ({ line, size, outcome }));
}

/** Where each column stands, -1 where it does not. */
function placesOf<Name extends string>(header: readonly string[], columns: Columns<Name>): [Name, number][] {
  const names = header.map(folded);
  const place = (aliases: readonly string[]) => aliases.map((alias) => names.indexOf(folded(alias))).find((at) => at >= 0) ?? -1;
  return (Object.entries(columns) as [Name, readonly string[]][]).map(([name, aliases]) => [name, place(aliases)]);
}

const folded = (name: string): string => name.trim().toLowerCase();

/** Rows of UTF-8 text, a byte order mark dropped; bytes that are none become U+FFFD, which the cutter looks for. */
export async function* cutRows(chunks: AsyncIterable<ByteChunk>, delimiter = ','): AsyncGenerator<{ rows: CsvRow[]; bytesRead: number }> {
  const cutter = new CsvCutter(delimiter);
  const decoder = new TextDecoder('utf-8');
  let bytesRead = 0;
  for await (const next of chunks) {
    bytesRead = next.bytesRead;
    yield { rows: cutter.cut(decoder.decode(next.chunk, { stream: true })), bytesRead };
  }
  yield { rows: [...cutter.cut(decoder.decode()), ...cutter.end()], bytesRead };
}
