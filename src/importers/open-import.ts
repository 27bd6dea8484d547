import { type CsvRequest, readCsv } from './csv/read-csv';
import type { Reading } from './importer';
import { type JsonlRequest, readJsonl } from './jsonl/read-jsonl';
import { type ParquetRequest, readParquet } from './parquet/read-parquet';
import { PERSONAL_READERS, type PersonalRequest } from './personal-readers';
import { diskPlace } from './source/disk-place';

type OnDisk<Request> = Request extends { paths: unknown } ? Omit<Request, 'paths'> & { paths: string[] } : Request;

/** What to import from disk, by format. Plain data: it crosses to the reading thread. */
export type ImportRequest = OnDisk<CsvRequest | JsonlRequest | ParquetRequest | PersonalRequest>;

type FileRequest = CsvRequest | JsonlRequest | ParquetRequest;
type AnyReader = (request: FileRequest | PersonalRequest) => Promise<Reading>;

const READERS = { ...PERSONAL_READERS, csv: readCsv, jsonl: readJsonl, parquet: readParquet };

/** Opens the inputs of one import. Throws AnnumError when there is nothing to read. */
export function openImport<Format extends ImportRequest['format']>(request: Extract<ImportRequest, { format: Format }>): Promise<Reading> {
  // A format's reader takes that format's request: the compiler loses sight of it where the format is not known.
  const read = READERS[request.format] as AnyReader;
  return read('paths' in request ? ({ ...request, paths: request.paths.map(diskPlace) } as PersonalRequest) : (request as FileRequest));
}
