import { compileTimeFormat } from '../csv/time-format';
import type { Outcome } from '../importer';
import { mapScrobble } from '../scrobble/map-scrobble';
import { numberOf, objectOf, textOf } from '../source/shape';
import type { Minutes } from './minutes';

/** Whose scrobbles they are, and which of them came before in the file. */
export interface LastfmContext {
  readonly userId: string;
  readonly minutes: Minutes;
}

interface LastfmPlay {
  /** Epoch milliseconds; null when there is no time that can be read. */
  startMs: number | null;
  artist: string | null;
  track: string | null;
  album: string | null;
}

function mapPlay(play: LastfmPlay, { userId, minutes }: LastfmContext): Outcome {
  const { startMs, artist, track } = play;
  return mapScrobble(startMs === null ? play : { ...play, moment: minutes.momentOf(startMs, artist, track) }, userId);
}

/** A track of the API's "recenttracks", as the exporters keep it. What is playing now has no date. */
export function mapApiTrack(row: Record<string, unknown>, context: LastfmContext): Outcome {
  if (objectOf(row['@attr']).nowplaying !== undefined || row.date === undefined) return { kind: 'skipped', reason: 'playing now' };
  const seconds = numberOf(objectOf(row.date).uts);
  return mapPlay(
    {
      startMs: seconds === null ? null : seconds * 1000,
      artist: nameIn(row.artist),
      track: textOf(row.name),
      album: nameIn(row.album),
    },
    context,
  );
}

/** A scrobble of lastfmstats, whose `date` is milliseconds. */
export function mapStatsScrobble(row: Record<string, unknown>, context: LastfmContext): Outcome {
  return mapPlay({ startMs: numberOf(row.date), artist: textOf(row.artist), track: textOf(row.track), album: textOf(row.album) }, context);
}

/** A row of lastfmstats' CSV: artist, album, the album's id, track, and when, in milliseconds. */
export function mapStatsRow(fields: readonly string[], context: LastfmContext): Outcome {
  const [artist, album, , track, date] = fields;
  if (fields.length !== 5) return { kind: 'malformed', reason: 'has more or fewer fields than the header' };
  return mapPlay({ startMs: numberOf(date), artist: textOf(artist), track: textOf(track), album: textOf(album) }, context);
}

/** A row of "uts,utc_time,artist,...": `uts` is trusted, `utc_time` is not read. */
export function mapUtsRow(
  { uts, artist, album, track }: Record<'uts' | 'artist' | 'album' | 'track', string>,
  context: LastfmContext,
): Outcome {
  if (uts === '') return { kind: 'skipped', reason: 'playing now' };
  const seconds = numberOf(uts);
  return mapPlay(
    {
      startMs: seconds === null ? null : seconds * 1000,
      artist: textOf(artist),
      track: textOf(track),
      album: textOf(album),
    },
    context,
  );
}

const DATES = ['d MMM yyyy HH:mm', 'd MMM yyyy, HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy-MM-dd, HH:mm', 'yyyy-MM-dd HH:mm:ss'].map((format) =>
  compileTimeFormat(format, 'UTC'),
);

/** The time of the last field of a row without a header, in UTC; null when it is none. */
export function readDate(text: string): number | null {
  for (const read of DATES) {
    const instant = read(text.trim());
    if (instant !== null) return instant;
  }
  return null;
}

/** A row of the file without a header: artist, album, track, date. */
export function mapBareRow(fields: readonly string[], context: LastfmContext): Outcome {
  const [artist = '', album = '', track = '', date = ''] = fields;
  if (fields.length !== BARE_FIELDS) return { kind: 'malformed', reason: 'has not the four fields artist, album, track and date' };
  if (date.trim() === '') return { kind: 'skipped', reason: 'playing now' };
  return mapPlay({ startMs: readDate(date), artist: textOf(artist), track: textOf(track), album: textOf(album) }, context);
}

export const BARE_FIELDS = 4;

/** "#text" in short answers of the API, "name" in long ones. */
const nameIn = (value: unknown): string | null => textOf(value) ?? textOf(objectOf(value)['#text']) ?? textOf(objectOf(value).name);
