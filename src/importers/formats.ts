import { kindOfAmazon } from './amazon/read-amazon';
import { kindOfAppleMusic } from './apple-music/read-apple-music';
import { kindOfKoito } from './koito/read-koito';
import { kindOfLastfm } from './lastfm/read-lastfm';
import { kindOfListenBrainz } from './listenbrainz/read-listenbrainz';
import { kindOfMaloja } from './maloja/read-maloja';
import { kindOfNetflix } from './netflix/read-netflix';
import { kindOfPano } from './pano/read-pano';
import type { PersonalFormat } from './personal-format';
import { kindOfPrimeVideo } from './prime-video/read-prime-video';
import { kindOfScrobblerLog } from './scrobbler-log/read-scrobbler-log';
import type { FoundFile } from './source/found-file';
import { kindOfSpotify } from './spotify/find-histories';
import { kindOfStrava } from './strava/read-strava';
import { kindOfUberEats } from './uber-eats/read-uber-eats';
import { kindOfYoutube } from './youtube/read-youtube';

export interface Format<Id extends string> {
  readonly id: Id;
  /** What people call it. */
  readonly name: string;
  /** What a file of this format is; null for every other file. */
  readonly kindOf: (file: FoundFile) => Promise<string | null>;
}

/**
 * What is one person's, in the order in which they are asked: a file belongs to the first that knows it. Each asks for several keys or columns of
 * its own, so that only files made by hand could be two: of those, the one comes first that knows more of a play.
 */
export const PERSONAL_FORMATS: readonly Format<PersonalFormat>[] = [
  { id: 'spotify', name: 'Spotify', kindOf: kindOfSpotify },
  { id: 'apple-music', name: 'Apple Music', kindOf: kindOfAppleMusic },
  { id: 'netflix', name: 'Netflix', kindOf: kindOfNetflix },
  { id: 'youtube', name: 'YouTube', kindOf: kindOfYoutube },
  { id: 'prime-video', name: 'Prime Video', kindOf: kindOfPrimeVideo },
  { id: 'amazon', name: 'Amazon', kindOf: kindOfAmazon },
  { id: 'uber-eats', name: 'Uber Eats', kindOf: kindOfUberEats },
  { id: 'strava', name: 'Strava', kindOf: kindOfStrava },
  { id: 'listenbrainz', name: 'ListenBrainz', kindOf: kindOfListenBrainz },
  { id: 'maloja', name: 'Maloja', kindOf: kindOfMaloja },
  { id: 'koito', name: 'Koito', kindOf: kindOfKoito },
  { id: 'pano', name: 'Pano Scrobbler', kindOf: kindOfPano },
  { id: 'scrobbler-log', name: '.scrobbler.log', kindOf: kindOfScrobblerLog },
  { id: 'lastfm', name: 'Last.fm', kindOf: kindOfLastfm },
];
