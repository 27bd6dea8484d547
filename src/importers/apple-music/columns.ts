import type { Columns } from '../csv/csv-table';

export type PlayColumn =
  | 'start'
  | 'end'
  | 'type'
  | 'song'
  | 'oldSong'
  | 'album'
  | 'artist'
  | 'containerArtist'
  | 'played'
  | 'length'
  | 'from'
  | 'to'
  | 'reason'
  | 'offset'
  | 'media';

/** "Apple Music Play Activity.csv", of whose 120 columns these are read; addresses, places and devices are not. */
export const PLAY_COLUMNS: Columns<PlayColumn> = {
  start: ['Event Start Timestamp'],
  end: ['Event End Timestamp'],
  type: ['Event Type'],
  song: ['Song Name'],
  oldSong: ['Content Name'],
  album: ['Album Name'],
  artist: ['Artist Name'],
  containerArtist: ['Container Artist Name'],
  played: ['Play Duration Milliseconds'],
  length: ['Media Duration In Milliseconds'],
  from: ['Start Position In Milliseconds'],
  to: ['End Position In Milliseconds'],
  reason: ['End Reason Type'],
  offset: ['UTC Offset In Seconds'],
  media: ['Media Type'],
};

export const PLAY_NEEDS = ['end', 'played', 'reason', 'from'] as const;

export type DailyColumn = 'date' | 'hours' | 'track' | 'id' | 'played' | 'plays' | 'reason' | 'media';

/** "Apple Music - Play History Daily Tracks.csv": what was played of a track on a day, to the hour. */
export const DAILY_COLUMNS: Columns<DailyColumn> = {
  date: ['Date Played'],
  hours: ['Hours'],
  track: ['Track Description'],
  id: ['Track Identifier'],
  played: ['Play Duration Milliseconds'],
  plays: ['Play Count'],
  reason: ['End Reason Type'],
  media: ['Media type'],
};

export const DAILY_NEEDS = ['date', 'track', 'played', 'plays'] as const;
