import { WallClock } from '../csv/wall-time';
import type { Outcome, PersonalExport, Reading, Row } from '../importer';
import { boundGuesses } from '../scrobble/bound-guesses';
import { mapScrobble } from '../scrobble/map-scrobble';
import type { FoundFile } from '../source/found-file';
import { lines } from '../source/lines';
import { headText } from '../source/peek';
import { readExport } from '../source/read-export';
import { numberOf, textOf } from '../source/shape';

export interface ScrobblerLogRequest extends PersonalExport<'scrobbler-log'> {
  /** Where the player's clock was, which not every log says; absent: UTC. */
  zone?: string;
}

const FIRST_LINE = /^(?:\ufeff)?#AUDIOSCROBBLER\/1\.\d/;

/** Reads `.scrobbler.log`, which portable players keep (Rockbox and others). */
export const readScrobblerLog = ({ paths, userId, zone }: ScrobblerLogRequest): Promise<Reading> =>
  readExport<'log'>(paths, {
    name: '.scrobbler.log',
    give: 'Give the file .scrobbler.log of the player; it is hidden in some file managers.',
    kindOf: kindOfScrobblerLog,
    async prepare(files) {
      const heads = await Promise.all(files.map((file) => headText(file)));
      const clockless = zone === undefined && heads.some((head) => !saysUtc(head));
      return clockless ? ["The log does not say where the player's clock was: times are taken as UTC (--zone names another)."] : [];
    },
    rowsOf: (file) => boundGuesses(rowsOf(file, userId, new WallClock(zone ?? 'UTC'))),
  });

export const kindOfScrobblerLog = async (file: FoundFile): Promise<'log' | null> => (FIRST_LINE.test(await headText(file)) ? 'log' : null);

const saysUtc = (text: string): boolean => /^#TZ\/UTC\s*$/im.test(text);

async function* rowsOf(file: FoundFile, userId: string, clock: WallClock): AsyncGenerator<{ rows: Row[]; bytesRead: number }> {
  let utc = false;
  for await (const { rows: texts, bytesRead } of lines(file.chunks())) {
    const rows: Row[] = [];
    for (const row of texts) {
      const { line } = row;
      if ('problem' in row) rows.push({ line, size: 0, outcome: { kind: 'malformed', reason: row.problem } });
      else if (row.text.startsWith('#')) utc = saysUtc(row.text) || utc;
      else rows.push({ line, size: row.text.length, outcome: mapLogLine(row.text, userId, utc ? null : clock) });
    }
    yield { rows, bytesRead };
  }
}

/** Artist, album, track, number, seconds of the track, L (listened) or S (skipped), start in seconds, and in newer logs a MusicBrainz id. */
function mapLogLine(text: string, userId: string, clock: WallClock | null): Outcome {
  const [artist, album, track, , length, rating, time, ...rest] = text.replace(/\r$/, '').split('\t');
  if (time === undefined || rest.length > 1) return { kind: 'malformed', reason: 'has not the seven or eight fields of a log' };
  if (rating === 'S') return { kind: 'skipped', reason: 'skipped by the listener' };
  if (rating !== 'L') return { kind: 'malformed', reason: 'is neither listened (L) nor skipped (S)' };
  const seconds = numberOf(time);
  const lengthSeconds = numberOf(length);
  const wallMs = seconds === null || seconds <= 0 || seconds > LAST_SECOND ? null : seconds * 1000;
  return mapScrobble(
    {
      startMs: wallMs === null ? null : (clock?.toInstant(wallMs) ?? wallMs),
      artist: textOf(artist),
      track: textOf(track),
      album: textOf(album),
      lengthMs: lengthSeconds === null ? null : lengthSeconds * 1000,
    },
    userId,
  );
}

/** The year 2100: a later clock was never set. */
const LAST_SECOND = 4_102_444_800;
