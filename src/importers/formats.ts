import { kindOfAmazon } from './amazon/read-amazon';
import { kindOfAppleMusic } from './apple-music/read-apple-music';
import { kindOfEvents } from './jsonl/read-jsonl';
import { kindOfLastfm } from './lastfm/read-lastfm';
import { kindOfListenBrainz } from './listenbrainz/read-listenbrainz';
import { kindOfMaloja } from './maloja/read-maloja';
import { kindOfNetflix } from './netflix/read-netflix';
import type { ImportRequest } from './open-import';
import { kindOfPano } from './pano/read-pano';
import { kindOfParquet } from './parquet/read-parquet';
import { kindOfScrobblerLog } from './scrobbler-log/read-scrobbler-log';
import type { FoundFile } from './source/find-files';
import { kindOfSpotify } from './spotify/find-histories';
import { kindOfStrava } from './strava/read-strava';
import { kindOfUberEats } from './uber-eats/read-uber-eats';
import { kindOfYoutube } from './youtube/read-youtube';

/** Formats that are told apart by what is in the files. A CSV file of anything needs a mapping, so nobody can tell. */
export type KnownFormat = Exclude<ImportRequest['format'], 'csv'>;

interface Format {
  readonly id: KnownFormat;
  /** What people call it. */
  readonly name: string;
  /** What a file of this format is; null for every other file. */
  readonly kindOf: (file: FoundFile) => Promise<string | null>;
}

/**
 * All of them, in the order in which they are asked: a file belongs to the first that knows it. Each asks for several keys or columns of
 * its own, so that only files made by hand could be two: of those, Annum's own form comes first, then the one that knows more of a play.
 */
export const FORMATS: readonly Format[] = [
  { id: 'parquet', name: 'Parquet', kindOf: kindOfParquet },
  { id: 'jsonl', name: "Annum's own events", kindOf: kindOfEvents },
  { id: 'spotify', name: 'Spotify', kindOf: kindOfSpotify },
  { id: 'apple-music', name: 'Apple Music', kindOf: kindOfAppleMusic },
  { id: 'netflix', name: 'Netflix', kindOf: kindOfNetflix },
  { id: 'youtube', name: 'YouTube', kindOf: kindOfYoutube },
  { id: 'amazon', name: 'Amazon', kindOf: kindOfAmazon },
  { id: 'uber-eats', name: 'Uber Eats', kindOf: kindOfUberEats },
  { id: 'strava', name: 'Strava', kindOf: kindOfStrava },
  { id: 'listenbrainz', name: 'ListenBrainz', kindOf: kindOfListenBrainz },
  { id: 'maloja', name: 'Maloja', kindOf: kindOfMaloja },
  { id: 'pano', name: 'Pano Scrobbler', kindOf: kindOfPano },
  { id: 'scrobbler-log', name: '.scrobbler.log', kindOf: kindOfScrobblerLog },
  { id: 'lastfm', name: 'Last.fm', kindOf: kindOfLastfm },
];
