import { type CsvRequest, readCsv } from './csv/read-csv';
import type { Reading } from './importer';
import { type JsonlRequest, readJsonl } from './jsonl/read-jsonl';
import { type ParquetRequest, readParquet } from './parquet/read-parquet';
import { openPersonal, type PersonalRequest } from './personal-readers';
import { diskPlace } from './source/disk-place';

type OnDisk<Request> = Request extends { paths: unknown } ? Omit<Request, 'paths'> & { paths: string[] } : Request;

/** What to import from disk, by format. Plain data: it crosses to the reading thread. */
export type ImportRequest = OnDisk<CsvRequest | JsonlRequest | ParquetRequest | PersonalRequest>;

/** Opens the inputs of one import. Throws AnnumError when there is nothing to read. */
export function openImport(request: ImportRequest): Promise<Reading> {
  switch (request.format) {
    case 'csv':
      return readCsv(request);
    case 'jsonl':
      return readJsonl(request);
    case 'parquet':
      return readParquet(request);
    default:
      return openPersonal({ ...request, paths: request.paths.map(diskPlace) });
  }
}
