import { mapListen as mapStored } from '@/importers/listenbrainz/map-listen';
import { ESTIMATED } from '@/model/event';
import { type Fields, fieldsOf, isFields, textOf } from '../fields';
import { type Outcome, problem, type WireEvent } from '../meaning';

/** Only plays of more than 30 seconds are submitted. */
const LEAST_MS = 30_000;

/**
 * The listens of one submission, each as in an export, so that both are read alike. An estimated duration is marked, and ends where the next
 * listen began: nobody listens to two songs at once.
 */
export function mapListens(listens: readonly Fields[], userId: string): Outcome[] {
  const outcomes = listens.map((listen) => mapListen(listen, userId));
  const bound = bounder(outcomes.flatMap((outcome) => ('meaning' in outcome ? (outcome.meaning.events ?? []) : [])));
  return outcomes.map((outcome) =>
    'meaning' in outcome ? { meaning: { ...outcome.meaning, events: (outcome.meaning.events ?? []).map(bound) } } : outcome,
  );
}

/** Genres are what the client tagged. */
function mapListen(listen: Fields, userId: string): Outcome {
  const outcome = mapStored({ ...listen }, userId);
  if (outcome.kind !== 'event') return problem('invalid', outcome.reason);
  const { tags } = fieldsOf(fieldsOf(listen.track_metadata).additional_info);
  const names = Array.isArray(tags) ? tags.flatMap((tag) => textOf(tag) ?? []) : [];
  const event = fieldsOf(outcome.event) as unknown as WireEvent;
  return { meaning: { events: [names.length === 0 ? event : { ...event, categories: [...new Set(names)].slice(0, 32) }] } };
}

function bounder(events: readonly WireEvent[]): (event: WireEvent) => WireEvent {
  const starts = [...new Set(events.map(startOf))].sort((a, b) => a - b);
  const next = new Map(starts.map((start, index) => [start, starts[index + 1]]));
  return (event) => {
    const end = next.get(startOf(event));
    if (end === undefined || event.properties?.[ESTIMATED] !== true) return event;
    return { ...event, durationMs: Math.max(LEAST_MS, Math.min(event.durationMs ?? 0, end - startOf(event))) };
  };
}

const startOf = ({ occurredAt }: WireEvent): number => (typeof occurredAt === 'number' ? occurredAt : Date.parse(occurredAt));

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
