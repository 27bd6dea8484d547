import { kindOfAmazon } from './amazon/read-amazon';
import { kindOfLastfm } from './lastfm/read-lastfm';
import { kindOfListenBrainz } from './listenbrainz/read-listenbrainz';
import { kindOfMaloja } from './maloja/read-maloja';
import { kindOfNetflix } from './netflix/read-netflix';
import { kindOfPano } from './pano/read-pano';
import type { PersonalFormat } from './personal-format';
import { kindOfScrobblerLog } from './scrobbler-log/read-scrobbler-log';
import type { FoundFile } from './source/find-files';
import { kindOfSpotify } from './spotify/find-histories';

interface Format {
  readonly id: PersonalFormat;
  /** What people call it. */
  readonly name: string;
  /** What a file of this format is; null for every other file. */
  readonly kindOf: (file: FoundFile) => Promise<string | null>;
}

/**
 * All of them, in the order in which they are asked: a file belongs to the first that knows it. Each asks for more than one key or column
 * of its own, so that only hand-made files could be two; of those the format that asks for more comes first.
 */
export const FORMATS: readonly Format[] = [
  { id: 'spotify', name: 'Spotify', kindOf: kindOfSpotify },
  { id: 'netflix', name: 'Netflix', kindOf: kindOfNetflix },
  { id: 'amazon', name: 'Amazon', kindOf: kindOfAmazon },
  { id: 'listenbrainz', name: 'ListenBrainz', kindOf: kindOfListenBrainz },
  { id: 'maloja', name: 'Maloja', kindOf: kindOfMaloja },
  { id: 'lastfm', name: 'Last.fm', kindOf: kindOfLastfm },
  { id: 'pano', name: 'Pano Scrobbler', kindOf: kindOfPano },
  { id: 'scrobbler-log', name: '.scrobbler.log', kindOf: kindOfScrobblerLog },
];
