import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { asyncBufferFromFile, parquetMetadataAsync, parquetScan, parquetSchema } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { AnnumError } from '../../model/errors';
import { compileMapping } from '../csv/compile-mapping';
import type { Mapping } from '../csv/mapping';
import { Header } from '../csv/template';
import type { Outcome, Reading, Row } from '../importer';
import type { FoundFile } from '../source/found-file';
import { cellText, eventMapper } from './map-row';

export interface ParquetRequest {
  format: 'parquet';
  /** A path on disk: Parquet is read from its end. */
  file: string;
  /** What the columns mean; absent: they are named as the event's own fields. */
  mapping?: Mapping;
}

/** What a row group may hold: one is in memory at a time. Writers make them of 0.1 to 1 million rows. */
const GROUP_ROWS = 2_000_000;
const GROUP_BYTES = 1 << 30;
/** What a page may say that it inflates to; writers make them of 1 MB. */
const PAGE_BYTES = 256 * 2 ** 20;
const BATCH_ROWS = 2000;

const MAGIC = Buffer.from('PAR1');

/** Whether a file is Parquet: it begins and ends with this. */
export async function kindOfParquet(file: FoundFile): Promise<'parquet' | null> {
  for await (const { chunk } of file.chunks()) return MAGIC.every((byte, at) => chunk[at] === byte) ? 'parquet' : null;
  return null;
}

/** Reads events from the rows of a Parquet file. Throws AnnumError when it cannot be opened or lacks a column that is needed. */
export async function readParquet({ file, mapping }: ParquetRequest): Promise<Reading> {
  const name = basename(file);
  const info = await stat(file).catch((cause: unknown) => {
    throw new AnnumError('not_found', `There is no readable file "${file}".`, { mend: 'Check the path.', cause });
  });
  const buffer = await asyncBufferFromFile(file);
  const metadata = await guarded(name, () => parquetMetadataAsync(buffer));
  const columns = parquetSchema(metadata).children.map(({ element }) => element.name);
  const map = mapping === undefined ? eventMapper(columns) : mappedBy(mapping, columns);
  return {
    notes: { totalBytes: info.size, files: [name], warnings: [] },
    async *rows() {
      const scan = await guarded(name, () => parquetScan({ file: buffer, metadata, compressors: GUARDED, useOffsetIndex: false }));
      let start = 0;
      for (const group of metadata.row_groups) {
        const count = Number(group.num_rows);
        const end = start + count;
        if (count > GROUP_ROWS || Number(group.total_byte_size) > GROUP_BYTES) throw tooLarge(name, count);
        const values = await guarded(name, () =>
          Promise.all(columns.map((column) => scan.readColumn({ column, rowStart: start, rowEnd: end }))),
        );
        for (let from = 0; from < count; from += BATCH_ROWS) {
          const rows: Row[] = [];
          for (let at = from; at < Math.min(count, from + BATCH_ROWS); at++) {
            const cells = values.map((column): unknown => column[at]);
            const size = cells.reduce<number>((sum, cell) => sum + (typeof cell === 'string' ? cell.length : 8), 0);
            rows.push({ line: start + at + 1, size, outcome: map(cells) });
          }
          const share = (start + Math.min(count, from + BATCH_ROWS)) / Math.max(1, Number(metadata.num_rows));
          yield { file: name, input: name, rows, bytesRead: Math.min(info.size, Math.round(share * info.size)) };
        }
        start = end;
      }
    },
  };
}

function mappedBy(mapping: Mapping, columns: readonly string[]): (cells: readonly unknown[]) => Outcome {
  const map = compileMapping(mapping, new Header(columns));
  return (cells) => map(cells.map(cellText));
}

/** The decompressors, which believe no page that says it inflates to more than any writer makes. */
const GUARDED = Object.fromEntries(
  Object.entries(compressors).map(([codec, inflate]) => [
    codec,
    (input: Uint8Array, outputLength: number): Uint8Array => {
      if (outputLength > PAGE_BYTES) throw new Error(`a page of ${outputLength} bytes`);
      return inflate(input, outputLength);
    },
  ]),
);

/** The library throws errors of any kind at files that are damaged. */
async function guarded<T>(name: string, read: () => Promise<T> | T): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    const why = cause instanceof Error ? cause.message.slice(0, 200) : 'it is damaged';
    throw new AnnumError('invalid_input', `"${name}" cannot be read as Parquet: ${why}.`, { mend: 'Write the file again.', cause });
  }
}

const tooLarge = (name: string, rows: number): AnnumError =>
  new AnnumError('too_large', `"${name}" has a row group of ${rows} rows, too large to be read at once.`, {
    mend: 'Write it with row groups of at most a million rows.',
  });
