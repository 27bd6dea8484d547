import { ESTIMATED } from '../../model/event';
import type { MappedEvent, Outcome } from '../importer';
import { digestOf } from '../source/digest';

/** One play as scrobblers keep it. Times in epoch milliseconds. */
export interface Scrobble {
  /** Start of the play; null when the row has none that can be read. */
  readonly startMs: number | null;
  readonly artist: string | null;
  readonly track: string | null;
  readonly album?: string | null;
  /** What was listened to, when it was measured. */
  readonly playedMs?: number | null;
  /** How long the track is. */
  readonly lengthMs?: number | null;
  readonly platform?: string | null;
  /** What its id is made of in place of its second, where some files of the format know no seconds. */
  readonly moment?: string;
}

/** A song of popular music, about; where neither the play nor the track was measured. */
const TYPICAL_MS = 210_000;
/** Only plays of tracks over 30 seconds are scrobbled (last.fm/api/scrobbling): less than that is no play. */
const LEAST_MS = 30_000;
const DAY_MS = 86_400_000;
const SECOND_MS = 1000;

/**
 * A play that was submitted to a scrobbler. The same track at the same time is the same play however often the file names it (pages
 * shift while they are fetched), so it has an id of its own. A length that was not measured is an estimate and is marked as one.
 */
export function mapScrobble(scrobble: Scrobble, userId: string): Outcome {
  const { artist, track, album = null, playedMs = null, platform = null } = scrobble;
  const startMs = scrobble.startMs === null ? null : Math.floor(scrobble.startMs);
  if (startMs === null) return { kind: 'malformed', reason: 'has no time that can be read' };
  if (track === null) return { kind: 'malformed', reason: 'has no track name' };
  if (artist === null) return { kind: 'malformed', reason: 'has no artist' };
  const base = {
    messageId: idOf(userId, scrobble.moment ?? `${Math.floor(startMs / SECOND_MS)}`, artist, track),
    userId,
    activity: 'listen',
    occurredAt: startMs,
    item: { name: track.slice(0, MAX_NAME) },
    creator: { name: artist.slice(0, MAX_NAME) },
    collection: album === null ? null : { name: album.slice(0, MAX_NAME) },
    platform: platform === null ? null : platform.slice(0, MAX_PLATFORM),
  } satisfies MappedEvent;
  if (isLength(playedMs)) return { kind: 'event', event: { ...base, durationMs: Math.round(playedMs) } };
  const { lengthMs = null } = scrobble;
  const event = {
    ...base,
    durationMs: isLength(lengthMs) ? Math.max(LEAST_MS, Math.round(lengthMs)) : TYPICAL_MS,
    properties: { [ESTIMATED]: true },
  };
  return { kind: 'event', event, guess: { event, leastMs: LEAST_MS } };
}

const MAX_NAME = 1024;
const MAX_PLATFORM = 128;

const isLength = (ms: number | null): ms is number => ms !== null && ms > 0 && ms <= DAY_MS;

/** 144 bits of SHA-256. Names are folded, since services change their spelling between two exports. */
function idOf(userId: string, moment: string, artist: string, track: string): string {
  return digestOf(JSON.stringify([userId, moment, folded(artist), folded(track)])).id;
}

const folded = (name: string): string => name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
