import type { Reading } from '../importer';
import type { FoundFile } from '../source/found-file';
import { lines } from '../source/lines';
import { openBytes } from '../source/open-bytes';
import { firstJsonLines } from '../source/peek';
import { mapLine } from './map-line';

export interface JsonlRequest {
  format: 'jsonl';
  /** A path, or "-" for standard input. Gzip is recognised. */
  file: string;
}

/** Reads events in their wire form, one JSON object a line. Throws AnnumError when the file cannot be opened. */
export async function readJsonl(request: JsonlRequest): Promise<Reading> {
  const source = await openBytes(request.file);
  return {
    notes: { totalBytes: source.totalBytes, files: [source.name], warnings: [] },
    async *rows() {
      for await (const { rows, bytesRead } of lines(source.chunks())) {
        yield {
          file: source.name,
          input: source.name,
          bytesRead,
          rows: rows.map((row) =>
            'text' in row
              ? { line: row.line, size: row.text.length, outcome: mapLine(row.text) }
              : { line: row.line, size: 0, outcome: { kind: 'malformed' as const, reason: row.problem } },
          ),
        };
      }
    },
  };
}

/** Whether a file has events in their wire form, one a line. */
export async function kindOfEvents(file: FoundFile): Promise<'events' | null> {
  const rows = await firstJsonLines(file, 3);
  return rows.some((row) => 'userId' in row && 'activity' in row && 'occurredAt' in row) ? 'events' : null;
}
