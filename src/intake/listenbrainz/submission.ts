import { AnnumError } from '@/model/errors';
import { isStorableText } from '@/model/event';
import { type Fields, isFields, numberOf } from '../fields';

const LISTEN_TYPES = ['single', 'playing_now', 'import'] as const;
export type ListenType = (typeof LISTEN_TYPES)[number];

/** ListenBrainz's own bounds (listenbrainz-server: webserver/views/api_tools.py, listenstore/__init__.py). */
export const MAX_LISTENS = 1_000;
export const MAX_LISTEN_BYTES = 10_240;
const EARLIEST_S = 1_033_430_400;
const SKEW_S = 3_600;
const MAX_TAGS = 50;
const MAX_TAG = 64;
const MAX_DURATION_S = 24 * 86_400;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export interface Submission {
  readonly type: ListenType;
  /** Each with `track_metadata`, and `listened_at` in whole seconds unless it is playing now. */
  readonly listens: readonly Fields[];
}

/**
 * Checks a submission as ListenBrainz does: all or nothing. Clients tell a refusal by its text, so it says what is wrong where.
 * Throws `invalid_input`.
 */
export function readSubmission(body: unknown, bytes: number, nowMs: number): Submission {
  if (!isFields(body)) throw refused('JSON document must be an object.');
  const type = LISTEN_TYPES.find((known) => known === body.listen_type);
  if (type === undefined) throw refused('JSON document requires a valid listen_type key.');
  const { payload } = body;
  if (!Array.isArray(payload)) throw refused('The payload in the JSON document should be a list.');
  if (payload.length === 0) throw refused('JSON document does not contain any listens.');
  if (type !== 'import' && payload.length > 1) throw refused(`JSON document contains more than one listen for a ${type}.`);
  if (payload.length > MAX_LISTENS) throw refused(`Too many listens. A request may have at most ${MAX_LISTENS}.`);
  if (bytes > payload.length * MAX_LISTEN_BYTES)
    throw refused('JSON document is too large. In aggregate, listens may not be larger than 10240 characters.');
  return { type, listens: payload.map((listen, index) => readListen(listen, type, index, nowMs)) };
}

function readListen(listen: unknown, type: ListenType, index: number, nowMs: number): Fields {
  const at = `payload[${index}]`;
  if (!isFields(listen)) throw refused(`${at}: should be an object.`);
  const { listened_at: stamp, track_metadata: about } = listen;
  const unknown = Object.keys(listen).find((key) => key !== 'listened_at' && key !== 'track_metadata');
  if (unknown !== undefined) throw refused(`${at}: JSON document may only contain listened_at and track_metadata top level keys.`);
  if (type === 'playing_now' && stamp !== undefined)
    throw refused(`${at}: JSON document should not contain listened_at while submitting playing_now.`);
  const seconds = type === 'playing_now' ? null : numberOf(stamp);
  if (type !== 'playing_now') {
    if (seconds === null) throw refused(`${at}: JSON document must contain the key listened_at, a whole number of seconds.`);
    if (seconds < EARLIEST_S) throw refused(`${at}: Value for key listened_at is too low. It must be at least ${EARLIEST_S}.`);
    if (seconds > nowMs / 1000 + SKEW_S) throw refused(`${at}: Value for key listened_at is too high.`);
  }
  return { ...(seconds === null ? {} : { listened_at: Math.trunc(seconds) }), track_metadata: readMetadata(about, at) };
}

function readMetadata(about: unknown, at: string): Fields {
  if (!isFields(about)) throw refused(`${at}: JSON document must contain the key track_metadata.`);
  for (const key of ['artist_name', 'track_name'] as const) {
    const text = about[key];
    if (typeof text !== 'string' || text.trim() === '') throw refused(`${at}: required field track_metadata.${key} is empty or no text.`);
  }
  const release = about.release_name;
  if (release !== undefined && release !== null && typeof release !== 'string')
    throw refused(`${at}: track_metadata.release_name must be text.`);
  const info = about.additional_info ?? {};
  if (!isFields(info)) throw refused(`${at}: track_metadata.additional_info must be an object.`);
  if (!isStorable(about)) throw refused(`${at}: contains a unicode null or half of a surrogate pair.`);
  readTags(info.tags, at);
  const durations = (['duration', 'duration_ms'] as const).filter((key) => info[key] !== undefined && info[key] !== null);
  if (durations.length > 1) throw refused(`${at}: JSON document should not contain both duration and duration_ms.`);
  for (const key of durations) {
    const value = numberOf(info[key]);
    const most = key === 'duration' ? MAX_DURATION_S : MAX_DURATION_S * 1000;
    if (value === null || value <= 0 || value > most) throw refused(`${at}: Value for ${key} is invalid, it should be a positive number.`);
  }
  for (const key of ['recording_mbid', 'release_mbid', 'release_group_mbid', 'track_mbid'] as const) {
    const value = info[key];
    if (value === undefined || value === null || value === '') continue;
    if (typeof value !== 'string' || !UUID.test(value)) throw refused(`${at}: ${key} has an invalid MBID.`);
  }
  return about;
}

function readTags(tags: unknown, at: string): void {
  if (tags === undefined || tags === null) return;
  if (!Array.isArray(tags) || tags.length > MAX_TAGS) throw refused(`${at}: tags must be a list of at most ${MAX_TAGS}.`);
  if (tags.some((tag) => typeof tag !== 'string' || tag.length > MAX_TAG))
    throw refused(`${at}: a tag must be text of at most ${MAX_TAG} characters.`);
}

/** Every text in it, keys too; bodies are shallow by the time they come here. */
function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return isStorableText(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, inner]) => isStorableText(key) && isStorable(inner));
}

const refused = (message: string) => new AnnumError('invalid_input', message);
