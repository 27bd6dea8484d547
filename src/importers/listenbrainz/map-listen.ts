import type { Outcome } from '../importer';
import { mapScrobble } from '../scrobble/map-scrobble';
import { listOf, numberOf, objectOf, textOf } from '../source/shape';

/**
 * One listen of an export or a dump. `listened_at` ("timestamp" in dumps) is the start in seconds, perhaps with a fraction; `duration_played`
 * is what was listened to, `duration_ms` only how long the track is. The artist that ListenBrainz mapped the listen to is the first one credited.
 */
export function mapListen(row: Record<string, unknown>, userId: string): Outcome {
  const about = objectOf(row.track_metadata);
  const info = objectOf(about.additional_info);
  const seconds = numberOf(row.listened_at) ?? numberOf(row.timestamp);
  const played = numberOf(info.duration_played);
  const length = numberOf(info.duration_ms);
  const lengthSeconds = numberOf(info.duration);
  return mapScrobble(
    {
      startMs: seconds === null ? null : Math.floor(seconds) * 1000,
      artist: mappedArtist(about) ?? textOf(about.artist_name),
      track: textOf(about.track_name),
      album: textOf(about.release_name),
      playedMs: played === null ? null : played * 1000,
      lengthMs: length ?? (lengthSeconds === null ? null : lengthSeconds * 1000),
      platform: textOf(info.media_player) ?? textOf(info.music_service_name) ?? textOf(info.submission_client),
    },
    userId,
  );
}

function mappedArtist(about: Record<string, unknown>): string | null {
  const first = objectOf(listOf(objectOf(about.mbid_mapping).artists)[0]);
  return textOf(first.artist_credit_name) ?? textOf(listOf(objectOf(about.additional_info).artist_names)[0]);
}
