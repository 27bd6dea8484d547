import { type Fields, numberOf, textOf } from '../fields';
import { type Heartbeat, type HeartbeatState, NOTHING, type Outcome, problem, type ViewingFacts } from '../meaning';
import type { Message } from './message';

/** What the player does from each of its events on (Segment's video spec). Advertisements and quality say nothing about watching. */
const STATES: Readonly<Record<string, HeartbeatState>> = {
  'video content started': 'content',
  'video content playing': 'content',
  'video content completed': 'content-idle',
  'video playback started': 'playback',
  'video playback resumed': 'playback',
  'video playback buffer completed': 'playback',
  'video playback seek completed': 'playback',
  'video playback paused': 'playback-idle',
  'video playback interrupted': 'playback-idle',
  'video playback buffer started': 'playback-idle',
  'video playback seek started': 'playback-idle',
  'video playback completed': 'playback-idle',
  'video playback exited': 'playback-idle',
};

const MAX_NAME = 1024;
/** A day: no position lies beyond, and its milliseconds are a 32-bit integer. */
const MAX_POSITION_S = 86_400;

export const isVideoEvent = (name: string): boolean => name in STATES;

/** A sign of life of a player: where it is in which video, and whether it goes on. */
export function mapVideo(message: Message, name: string): Outcome {
  const { properties, messageId, userId, atMs } = message;
  const state = STATES[name];
  if (state === undefined) return NOTHING;
  const session = textOf(properties.session_id) ?? textOf(properties.sessionId);
  if (session === null || session.length > 200)
    return problem('invalid', 'properties.session_id: is missing or longer than 200 characters');
  const asset = assetOf(properties);
  const position = numberOf(properties.position);
  if (asset === null || position === null) {
    // Buffering before the first picture has no place in a video yet.
    return state.startsWith('content') ? problem('invalid', 'properties: a video needs asset_id and position (seconds)') : NOTHING;
  }
  const heartbeat: Heartbeat = {
    messageId,
    userId,
    viewing: JSON.stringify([userId, session, asset.slice(0, 200)]),
    atMs,
    positionMs: Math.round(Math.min(Math.max(position, 0), MAX_POSITION_S) * 1000),
    state,
    facts: factsOf(message, asset),
  };
  return { meaning: { heartbeat } };
}

function assetOf(properties: Fields): string | null {
  const [first] = Array.isArray(properties.content_asset_ids) ? properties.content_asset_ids : [];
  return textOf(properties.asset_id) ?? textOf(properties.content_asset_id) ?? textOf(first);
}

/** A film is an item; an episode is an item of a series (its program), in a season. */
function factsOf({ properties, timezone }: Message, asset: string): ViewingFacts | null {
  const title = textOf(properties.title);
  if (title === null) return timezone === null ? null : { timezone };
  const program = textOf(properties.program);
  const season = textOf(properties.season);
  const genre = textOf(properties.genre);
  return {
    item: { id: asset.slice(0, 512), name: title.slice(0, MAX_NAME) },
    creator: program === null ? null : { name: program.slice(0, MAX_NAME) },
    collection: program === null || season === null ? null : { name: `${program}: ${season}`.slice(0, MAX_NAME) },
    categories: genre === null ? null : [genre.slice(0, 256)],
    timezone,
  };
}
