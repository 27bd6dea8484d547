import { type AmazonRequest, readAmazon } from './amazon/read-amazon';
import { type AppleMusicRequest, readAppleMusic } from './apple-music/read-apple-music';
import type { Reading } from './importer';
import { type KoitoRequest, readKoito } from './koito/read-koito';
import { type LastfmRequest, readLastfm } from './lastfm/read-lastfm';
import { type ListenBrainzRequest, readListenBrainz } from './listenbrainz/read-listenbrainz';
import { type MalojaRequest, readMaloja } from './maloja/read-maloja';
import { type NetflixRequest, readNetflix } from './netflix/read-netflix';
import { type PanoRequest, readPano } from './pano/read-pano';
import type { PersonalFormat } from './personal-format';
import { type PrimeVideoRequest, readPrimeVideo } from './prime-video/read-prime-video';
import { readScrobblerLog, type ScrobblerLogRequest } from './scrobbler-log/read-scrobbler-log';
import { readSpotify, type SpotifyRequest } from './spotify/read-spotify';
import { readStrava, type StravaRequest } from './strava/read-strava';
import { readUberEats, type UberEatsRequest } from './uber-eats/read-uber-eats';
import { readYoutube, type YoutubeRequest } from './youtube/read-youtube';

/** What to read of one person's export, by format. The places are as good in a browser as on disk. */
export type PersonalRequest =
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
  | KoitoRequest
  | PrimeVideoRequest;

type ReaderOf = { [Format in PersonalFormat]: (request: Extract<PersonalRequest, { format: Format }>) => Promise<Reading> };

/** How each of them is read: without Node, in a browser's worker too. */
const READERS: ReaderOf = {
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
  koito: readKoito,
  'prime-video': readPrimeVideo,
};

/** Opens one person's export. Throws AnnumError when there is nothing to read. */
export function openPersonal<Format extends PersonalFormat>(request: Extract<PersonalRequest, { format: Format }>): Promise<Reading> {
  const read: (request: Extract<PersonalRequest, { format: Format }>) => Promise<Reading> = READERS[request.format as Format];
  return read(request);
}
