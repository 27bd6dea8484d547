import type { MappedEvent, Outcome } from '../importer';
import { textOf } from '../source/shape';
import type { PlayOptions } from './map-play';
import { playIdentity } from './play-identity';
import { playedMs } from './shape';

const HOUR_MS = 3_600_000;
/** Larger than any time in seconds, smaller than any play in milliseconds. */
const SECONDS_LIMIT = 1e11;
const END = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2})(?: UTC|Z)?$/;

/**
 * A row of the extended history. `ts` is the END of the play in UTC. IP address, user name and user agent are dropped here. */
export function mapExtendedPlay(row: Record<string, unknown>, options: PlayOptions): { outcome: Outcome; endMs: number | null } {
  const ts = textOf(row.ts);
  const match = ts === null ? null : END.exec(ts);
  const endMs = match ? Date.parse(`${match[1]}T${match[2]}Z`) : Number.NaN;
  if (Number.isNaN(endMs)) return { outcome: { kind: 'malformed', reason: 'ts is no time' }, endMs: null };
  const outcome = mapAt(row, endMs, options);
  return { outcome, endMs };
}

function mapAt(row: Record<string, unknown>, endMs: number, options: PlayOptions): Outcome {
  if (textOf(row.spotify_episode_uri) ?? textOf(row.episode_name) ?? textOf(row.episode_show_name))
    return { kind: 'skipped', reason: 'podcast' };
  if (textOf(row.audiobook_uri) ?? textOf(row.audiobook_title) ?? textOf(row.audiobook_chapter_uri))
    return { kind: 'skipped', reason: 'audiobook' };
  if (options.video) return { kind: 'skipped', reason: 'video' };
  if (row.incognito_mode === true && !options.includeIncognito) return { kind: 'skipped', reason: 'incognito' };
  const name = textOf(row.master_metadata_track_name);
  if (name === null) return { kind: 'skipped', reason: 'no track name' };
  const durationMs = playedMs(row.ms_played);
  if (durationMs === null) return { kind: 'malformed', reason: 'ms_played is no whole number' };

  const uri = textOf(row.spotify_track_uri);
  const creator = textOf(row.master_metadata_album_artist_name);
  const album = textOf(row.master_metadata_album_album_name);
  const country = textOf(row.conn_country);
  const event: MappedEvent = {
    userId: options.userId,
    activity: 'listen',
    occurredAt: startMs(row, endMs, durationMs),
    durationMs,
    item: { id: uri, name },
    creator: creator === null ? null : { name: creator },
    collection: album === null ? null : { name: album },
    // ZZ: Spotify did not know.
    country: country === 'ZZ' ? null : country,
    platform: textOf(row.platform)?.slice(0, 128),
    properties: propertiesOf(row),
  };
  return { kind: 'event', event, identity: playIdentity(endMs, durationMs) };
}

/**
 * The end less what was played. A play made offline may carry the time of its upload instead: then `offline_timestamp`, the
 * device's time of the start (seconds, in old exports milliseconds), is better, unless the device's clock was ahead.
 */
function startMs(row: Record<string, unknown>, endMs: number, durationMs: number): number {
  const start = endMs - durationMs;
  const stamp = row.offline_timestamp;
  if (row.offline !== true || typeof stamp !== 'number' || !(stamp > 0)) return start;
  const offlineMs = Math.round(stamp > SECONDS_LIMIT ? stamp : stamp * 1000);
  return start - offlineMs > HOUR_MS && offlineMs > FIRST_PLAY_MS ? offlineMs : start;
}

/** Spotify opened in October 2008; an earlier clock was never set. */
const FIRST_PLAY_MS = Date.UTC(2008, 9, 1);

const PROPERTIES = { shuffle: 'shuffle', skipped: 'skipped', reason_start: 'reasonStart', reason_end: 'reasonEnd' } as const;

function propertiesOf(row: Record<string, unknown>): Record<string, unknown> | null {
  const kept = Object.entries(PROPERTIES).flatMap(([from, to]) => {
    const value = row[from];
    return typeof value === 'boolean' || (typeof value === 'string' && value !== '') ? [[to, value] as const] : [];
  });
  return kept.length > 0 ? Object.fromEntries(kept) : null;
}
