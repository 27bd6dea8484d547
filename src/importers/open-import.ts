import { type AmazonRequest, readAmazon } from './amazon/read-amazon';
import { type CsvRequest, readCsv } from './csv/read-csv';
import type { Reading } from './importer';
import { type JsonlRequest, readJsonl } from './jsonl/read-jsonl';
import { type NetflixRequest, readNetflix } from './netflix/read-netflix';
import { readSpotify, type SpotifyRequest } from './spotify/read-spotify';

/** What to import, by format. Plain data: it crosses to the reading thread. */
export type ImportRequest = CsvRequest | JsonlRequest | SpotifyRequest | NetflixRequest | AmazonRequest;

/** Opens the inputs of one import. Throws AnnumError when there is nothing to read. */
export function openImport(request: ImportRequest): Promise<Reading> {
  switch (request.format) {
    case 'jsonl':
      return readJsonl(request);
    case 'csv':
      return readCsv(request);
    case 'spotify':
      return readSpotify(request);
    case 'netflix':
      return readNetflix(request);
    case 'amazon':
      return readAmazon(request);
  }
}
