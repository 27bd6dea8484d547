import { mapListen as mapStored } from '@/importers/listenbrainz/map-listen';
import { type Fields, fieldsOf, isFields, textOf } from '../fields';
import { type Outcome, problem, type WireEvent } from '../meaning';

/** A listen that was submitted; the same as in an export, so that both are read alike. Genres are what the client tagged. */
export function mapListen(listen: Fields, userId: string): Outcome {
  const outcome = mapStored({ ...listen }, userId);
  if (outcome.kind !== 'event') return problem('invalid', outcome.reason);
  const { tags } = fieldsOf(fieldsOf(listen.track_metadata).additional_info);
  const names = Array.isArray(tags) ? tags.flatMap((tag) => textOf(tag) ?? []) : [];
  const event = fieldsOf(outcome.event) as unknown as WireEvent;
  return { meaning: { events: [names.length === 0 ? event : { ...event, categories: [...new Set(names)].slice(0, 32) }] } };
}

/** What a stored listen looks like to a client that reads it. */
export interface StoredListen {
  readonly occurredAtMs: number;
  readonly receivedAtMs: number;
  readonly itemName: string | null;
  readonly creatorName: string | null;
  readonly collectionName: string | null;
  readonly platform: string | null;
}

export function listenOf(stored: StoredListen, userId: string): Fields {
  return {
    listened_at: Math.floor(stored.occurredAtMs / 1000),
    inserted_at: Math.floor(stored.receivedAtMs / 1000),
    user_name: userId,
    recording_msid: null,
    track_metadata: {
      artist_name: stored.creatorName ?? '',
      track_name: stored.itemName ?? '',
      release_name: stored.collectionName,
      additional_info: stored.platform === null ? {} : { media_player: stored.platform },
    },
  };
}

/** What somebody is playing, without a time: it is now. */
export const playingOf = (listen: Fields): Fields => ({
  playing_now: true,
  track_metadata: isFields(listen.track_metadata) ? listen.track_metadata : {},
});
