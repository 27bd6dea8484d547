import type { Reading } from './importer';
import { type JsonlRequest, readJsonl } from './jsonl/read-jsonl';

/** What to import, by format. Plain data: it crosses to the reading thread. */
export type ImportRequest = JsonlRequest;

/** Opens the inputs of one import. Throws AnnumError when there is nothing to read. */
export function openImport(request: ImportRequest): Promise<Reading> {
  switch (request.format) {
    case 'jsonl':
      return readJsonl(request);
  }
}
