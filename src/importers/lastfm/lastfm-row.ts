import { compileTimeFormat } from '../csv/time-format';
import type { Outcome } from '../importer';
import { mapScrobble } from '../scrobble/map-scrobble';
import { numberOf, objectOf, textOf } from '../source/shape';

/** One of the CSV files has minutes only, so a minute is what tells two plays apart in all files of Last.fm. */
const MINUTE_MS = 60_000;

/** A track of the API's "recenttracks", as the exporters keep it. What is playing now has no date. */
export function mapApiTrack(row: Record<string, unknown>, userId: string): Outcome {
  if (objectOf(row['@attr']).nowplaying !== undefined || row.date === undefined) return { kind: 'skipped', reason: 'playing now' };
  const seconds = numberOf(objectOf(row.date).uts);
  return mapScrobble(
    {
      startMs: seconds === null ? null : seconds * 1000,
      artist: nameIn(row.artist),
      track: textOf(row.name),
      album: nameIn(row.album),
      graceMs: MINUTE_MS,
    },
    userId,
  );
}

/** A scrobble of lastfmstats, whose `date` is milliseconds. */
export function mapStatsScrobble(row: Record<string, unknown>, userId: string): Outcome {
  return mapScrobble(
    { startMs: numberOf(row.date), artist: textOf(row.artist), track: textOf(row.track), album: textOf(row.album), graceMs: MINUTE_MS },
    userId,
  );
}

/** A row of "uts,utc_time,artist,...": `uts` is trusted, `utc_time` is not read. */
export function mapUtsRow({ uts, artist, album, track }: Record<'uts' | 'artist' | 'album' | 'track', string>, userId: string): Outcome {
  if (uts === '') return { kind: 'skipped', reason: 'playing now' };
  const seconds = numberOf(uts);
  return mapScrobble(
    {
      startMs: seconds === null ? null : seconds * 1000,
      artist: textOf(artist),
      track: textOf(track),
      album: textOf(album),
      graceMs: MINUTE_MS,
    },
    userId,
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
export function mapBareRow(fields: readonly string[], userId: string): Outcome {
  const [artist = '', album = '', track = '', date = ''] = fields;
  if (fields.length !== BARE_FIELDS) return { kind: 'malformed', reason: 'has not the four fields artist, album, track and date' };
  if (date.trim() === '') return { kind: 'skipped', reason: 'playing now' };
  return mapScrobble(
    { startMs: readDate(date), artist: textOf(artist), track: textOf(track), album: textOf(album), graceMs: MINUTE_MS },
    userId,
  );
}

export const BARE_FIELDS = 4;

/** "#text" in short answers of the API, "name" in long ones. */
const nameIn = (value: unknown): string | null => textOf(value) ?? textOf(objectOf(value)['#text']) ?? textOf(objectOf(value).name);
