import { type AmazonRequest, readAmazon } from './amazon/read-amazon';
import { type AppleMusicRequest, readAppleMusic } from './apple-music/read-apple-music';
import { type CsvRequest, readCsv } from './csv/read-csv';
import type { Reading } from './importer';
import { type JsonlRequest, readJsonl } from './jsonl/read-jsonl';
import { type LastfmRequest, readLastfm } from './lastfm/read-lastfm';
import { type ListenBrainzRequest, readListenBrainz } from './listenbrainz/read-listenbrainz';
import { type MalojaRequest, readMaloja } from './maloja/read-maloja';
import { type NetflixRequest, readNetflix } from './netflix/read-netflix';
import { type PanoRequest, readPano } from './pano/read-pano';
import { type ParquetRequest, readParquet } from './parquet/read-parquet';
import { readScrobblerLog, type ScrobblerLogRequest } from './scrobbler-log/read-scrobbler-log';
import { readSpotify, type SpotifyRequest } from './spotify/read-spotify';
import { readStrava, type StravaRequest } from './strava/read-strava';
import { readUberEats, type UberEatsRequest } from './uber-eats/read-uber-eats';
import { readYoutube, type YoutubeRequest } from './youtube/read-youtube';

/** What to import, by format. Plain data: it crosses to the reading thread. */
export type ImportRequest =
  | CsvRequest
  | JsonlRequest
  | SpotifyRequest
  | NetflixRequest
  | AmazonRequest
  | LastfmRequest
  | ListenBrainzRequest
  | MalojaRequest
  | PanoRequest
  | ScrobblerLogRequest
  | YoutubeRequest
  | AppleMusicRequest
  | UberEatsRequest
  | StravaRequest
  | ParquetRequest;

type ReaderOf = { [Format in ImportRequest['format']]: (request: Extract<ImportRequest, { format: Format }>) => Promise<Reading> };

const READERS: ReaderOf = {
  csv: readCsv,
  jsonl: readJsonl,
  spotify: readSpotify,
  netflix: readNetflix,
  amazon: readAmazon,
  lastfm: readLastfm,
  listenbrainz: readListenBrainz,
  maloja: readMaloja,
  pano: readPano,
  'scrobbler-log': readScrobblerLog,
  youtube: readYoutube,
  'apple-music': readAppleMusic,
  'uber-eats': readUberEats,
  strava: readStrava,
  parquet: readParquet,
};

/** Opens the inputs of one import. Throws AnnumError when there is nothing to read. */
export function openImport<Format extends ImportRequest['format']>(request: Extract<ImportRequest, { format: Format }>): Promise<Reading> {
  const read: (request: Extract<ImportRequest, { format: Format }>) => Promise<Reading> = READERS[request.format as Format];
  return read(request);
}
