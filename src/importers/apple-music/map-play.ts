import type { Cells } from '../csv/csv-table';
import { compileTimeFormat } from '../csv/time-format';
import type { Outcome } from '../importer';
import { numberOf, textOf } from '../source/shape';
import type { ArtistBook } from './artist-book';
import type { PlayColumn } from './columns';
import type { Parts } from './join-pauses';

const readInstant = compileTimeFormat('iso', 'UTC');

/** A row of the play activity; `parts` remembers of its event whether it may go on in the next. */
export function mapPlay(cells: Cells<PlayColumn>, userId: string, { artists, parts }: { artists: ArtistBook; parts: Parts }): Outcome {
  if (cells.type !== '' && cells.type !== 'PLAY_END') return { kind: 'skipped', reason: 'no end of a play' };
  if (/video/i.test(cells.media)) return { kind: 'skipped', reason: 'video' };
  if (cells.reason === 'FAILED_TO_LOAD') return { kind: 'skipped', reason: 'failed to load' };
  const name = textOf(cells.song) ?? textOf(cells.oldSong);
  if (name === null) return { kind: 'skipped', reason: 'no song name' };
  const [start, end] = [readInstant(cells.start), readInstant(cells.end)];
  const durationMs = playedMs(cells, start, end);
  const occurredAt = start ?? (end === null ? null : end - durationMs);
  if (occurredAt === null) return { kind: 'malformed', reason: 'has neither a start nor an end that can be read' };
  const album = textOf(cells.album);
  const artist = textOf(cells.artist) ?? artists.find({ song: name, album, localDay: localDay(occurredAt, numberOf(cells.offset)) });
  const creator = artist ?? textOf(cells.containerArtist);
  const event = {
    userId,
    activity: 'listen',
    occurredAt,
    durationMs,
    item: { name: name.slice(0, MAX_NAME) },
    creator: creator === null ? null : { name: creator.slice(0, MAX_NAME) },
    collection: album === null ? null : { name: album.slice(0, MAX_NAME) },
  };
  parts.set(event, { event, song: name, from: numberOf(cells.from), to: numberOf(cells.to), reason: cells.reason });
  // Names are translated and corrected from one export to the next; when a play ended is not.
  return { kind: 'event', event, identity: `${start ?? ''}:${end ?? ''}:${cells.from}` };
}

const MAX_NAME = 1024;
const DAY_MS = 86_400_000;

/** "20250601" where the listener was. */
function localDay(instantMs: number, offsetSeconds: number | null): string {
  const offsetMs = (offsetSeconds ?? 0) * 1000;
  const localMs = instantMs + (Math.abs(offsetMs) < DAY_MS ? offsetMs : 0);
  return new Date(localMs).toISOString().slice(0, 10).replaceAll('-', '');
}

/** What was played: absurd values are held to the time that passed and to the song's length, which a repeat may pass a little. */
function playedMs({ played, from, to, length }: Cells<PlayColumn>, start: number | null, end: number | null): number {
  const passed = start !== null && end !== null && end > start ? end - start : null;
  const [first, last] = [numberOf(from), numberOf(to)];
  const travelled = first !== null && last !== null && last > first ? last - first : null;
  const media = numberOf(length);
  const limit = Math.min(passed ?? DAY_MS, media !== null && media > 0 ? media * 1.1 : DAY_MS, DAY_MS);
  return Math.round(Math.min(Math.max(numberOf(played) ?? travelled ?? passed ?? 0, 0), limit));
}
