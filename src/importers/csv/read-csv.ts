import { AnnumError } from '../../model/errors';
import type { Outcome, Reading, Row } from '../importer';
import { openBytes } from '../source/open-bytes';
import { compileMapping } from './compile-mapping';
import { CsvCutter, type CsvRow } from './csv-rows';
import { fitsHeader, OTHER_COLUMNS } from './csv-table';
import type { Mapping } from './mapping';
import { type Fields, Header } from './template';

export interface CsvRequest {
  format: 'csv';
  /** A path, or "-" for standard input. Gzip is recognised. */
  file: string;
  mapping: Mapping;
}

/** Reads a CSV file by a mapping. Throws AnnumError when the file cannot be opened or lacks a column that the mapping names. */
export async function readCsv({ file, mapping }: CsvRequest): Promise<Reading> {
  const source = await openBytes(file);
  return {
    notes: { totalBytes: source.totalBytes, files: [source.name], warnings: [] },
    async *rows() {
      const mapper = new RowMapper(mapping);
      const cutter = new CsvCutter(mapping.csv.delimiter);
      // Drops a byte order mark; bytes that are none of the encoding become U+FFFD, which the cutter looks for.
      const decoder = new TextDecoder(mapping.csv.encoding);
      let bytesRead = 0;
      const batch = (rows: CsvRow[]) => ({
        file: source.name,
        input: source.name,
        bytesRead,
        rows: rows.flatMap((row) => mapper.map(row)),
      });
      for await (const next of source.chunks()) {
        bytesRead = next.bytesRead;
        yield batch(cutter.cut(decoder.decode(next.chunk, { stream: true })));
      }
      yield batch([...cutter.cut(decoder.decode()), ...cutter.end()]);
    },
  };
}

/** Takes the header from the first row, then maps the others. */
class RowMapper {
  readonly #mapping: Mapping;
  #map: ((fields: Fields) => Outcome) | null = null;
  #columns = 0;

  constructor(mapping: Mapping) {
    this.#mapping = mapping;
    if (mapping.csv.columns) this.#open(mapping.csv.columns);
  }

  map(row: CsvRow): Row[] {
    if ('problem' in row) {
      if (!this.#map) throw new AnnumError('invalid_input', `The header cannot be read: ${row.problem}.`);
      return [{ line: row.line, size: 0, outcome: { kind: 'malformed', reason: row.problem } }];
    }
    if (!this.#map) {
      this.#open(row.fields);
      return [];
    }
    const size = row.fields.reduce((sum, field) => sum + field.length, 0);
    return [{ line: row.line, size, outcome: fitsHeader(row.fields, this.#columns) ? this.#map(row.fields) : OTHER_COLUMNS }];
  }

  #open(names: Fields): void {
    this.#columns = names.length;
    this.#map = compileMapping(this.#mapping, new Header(names));
  }
}
