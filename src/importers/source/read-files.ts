import { AnnumError } from '../../model/errors';
import type { Reading, Row } from '../importer';

/** A file that is about to be read. */
interface ReadableFile {
  readonly name: string;
  /** Equal rows are told apart by their count within one input; files of one input stand together. */
  readonly input: string;
  /** Bytes on disk. */
  readonly size: number;
}

interface FileRows {
  rows: Row[];
  /** Bytes of this file read by then. */
  bytesRead: number;
}

/** Reads files one after the other. A damaged file takes no other with it: it costs one row and a warning. `end` is called in any case. */
export async function* readFiles<File extends ReadableFile>(
  files: readonly File[],
  notes: Reading['notes'],
  rowsOf: (file: File) => AsyncIterable<FileRows>,
  end: () => void,
): ReturnType<Reading['rows']> {
  let bytesBefore = 0;
  try {
    for (const file of files) {
      const batch = (rows: Row[], bytesRead: number) => ({
        file: file.name,
        input: file.input,
        rows,
        bytesRead: bytesBefore + bytesRead,
      });
      try {
        for await (const { rows, bytesRead } of rowsOf(file)) yield batch(rows, bytesRead);
      } catch (error) {
        if (!(error instanceof AnnumError) || error.code !== 'invalid_input') throw error;
        notes.warnings.push(error.message);
        yield batch([{ line: 0, size: 0, outcome: { kind: 'malformed', reason: 'the file breaks off' } }], file.size);
      }
      bytesBefore += file.size;
    }
  } finally {
    end();
  }
}

/** The notes of a reading of these files. */
export const notesOf = (files: readonly ReadableFile[]): Reading['notes'] => ({
  totalBytes: files.reduce((sum, file) => sum + file.size, 0),
  files: files.map((file) => file.name),
  warnings: [],
});
