import { ESTIMATED } from '../../model/event';
import { compileTimeFormat } from '../csv/time-format';
import type { Outcome } from '../importer';
import { listOf, objectOf, textOf } from '../source/shape';
import type { StripTitle } from './strip-title';

/** A song, and a video, about: the history knows no durations. A song that was skipped at once is no play, so both may last nothing. */
const TYPICAL_MS = { listen: 210_000, watch: 300_000 } as const;

const readTime = compileTimeFormat('iso', 'UTC');

/** One entry of the history; `time` is the start. What it is, is told by its address: titles are in the language of the account. */
export function mapWatch(row: Record<string, unknown>, userId: string, strip: StripTitle): Outcome {
  const url = textOf(row.titleUrl);
  // Advertisements say where they came from.
  if (listOf(row.details).length > 0) return { kind: 'skipped', reason: 'advertisement' };
  if (url === null) return { kind: 'skipped', reason: 'removed video' };
  const address = addressOf(url);
  const id = address === null ? null : videoIdOf(address);
  if (address === null || id === null) return { kind: 'skipped', reason: /\/results\b/.test(url) ? 'search' : 'no video' };
  const title = strip(textOf(row.title) ?? '');
  if (title === '' || /^https?:\/\//.test(title)) return { kind: 'skipped', reason: 'removed video' };
  const occurredAt = readTime(textOf(row.time) ?? '');
  if (occurredAt === null) return { kind: 'malformed', reason: 'time is no time' };
  const activity = row.header === 'YouTube Music' || address.hostname === 'music.youtube.com' ? 'listen' : 'watch';
  const event = {
    userId,
    activity,
    occurredAt,
    durationMs: TYPICAL_MS[activity],
    item: { id, name: title.slice(0, MAX_NAME) },
    creator: channelOf(row),
    properties: { [ESTIMATED]: true },
  };
  // Takeout has the same history twice when "My Activity" is asked for as well.
  return { kind: 'event', event, identity: `${id}:${occurredAt}`, guess: { event, leastMs: 0 } };
}

const MAX_NAME = 1024;

/** The channel. That of a song is made by a machine for an artist: "Artist - Topic". */
function channelOf(row: Record<string, unknown>): { id: string | null; name: string } | null {
  const channel = objectOf(listOf(row.subtitles)[0]);
  const name = textOf(channel.name)?.replace(/ - Topic$/, '');
  if (name === undefined || name === '') return null;
  const id = /\/channel\/([\w-]{1,64})/.exec(textOf(channel.url) ?? '')?.[1] ?? null;
  return { id, name: name.slice(0, MAX_NAME) };
}

/** The address of a video or a short; null for everything else. */
export function videoIdOf(address: URL): string | null {
  if (address.hostname === 'youtu.be') return checkedId(address.pathname.slice(1));
  if (!/(?:^|\.)youtube\.com$/.test(address.hostname)) return null;
  if (address.pathname === '/watch') return checkedId(address.searchParams.get('v') ?? '');
  return checkedId(/^\/shorts\/([^/]+)/.exec(address.pathname)?.[1] ?? '');
}

const checkedId = (id: string): string | null => (/^[\w-]{1,64}$/.test(id) ? id : null);

export const addressOf = (url: string): URL | null => (URL.canParse(url) ? new URL(url) : null);
