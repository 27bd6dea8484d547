import type { Cells, Columns } from '../csv/csv-table';
import { compileTimeFormat } from '../csv/time-format';
import type { MappedEvent, Outcome } from '../importer';
import { splitTitle } from './split-title';

export type ViewColumn = 'profile' | 'start' | 'duration' | 'attributes' | 'title' | 'extra' | 'device' | 'country';

/** ViewingActivity.csv. Bookmarks are left: "Not latest view" marks earlier sittings of a title, and time watched is made of all of them. */
export const VIEW_COLUMNS: Columns<ViewColumn> = {
  profile: ['Profile Name'],
  start: ['Start Time'],
  duration: ['Duration'],
  attributes: ['Attributes'],
  title: ['Title'],
  extra: ['Supplemental Video Type'],
  device: ['Device Type'],
  country: ['Country'],
};

export const VIEW_NEEDS = ['profile', 'start', 'duration', 'title'] as const;

/** Extras whose type is blank, by what their titles hold: hooks, clips and trailers. */
const EXTRA_TITLE = /_hook_|_backfill|\b(?:clip|trailer|teaser)(?: \d+)?:|- clip \d+$|\(trailer\)$/i;
const AUTOPLAYED = /Autoplayed: user action: None\b/i;

const readStart = compileTimeFormat('yyyy-MM-dd HH:mm:ss', 'UTC');

/** One sitting. `Start Time` is UTC; `Duration` is what was watched in it, not the title's length. Trailers, hooks and what played by itself are left out. */
export function mapView(cells: Cells<ViewColumn>, userIdOf: (profile: string) => string | null): Outcome {
  const { profile, title, extra } = cells;
  const userId = userIdOf(profile);
  if (userId === null) return { kind: 'skipped', reason: 'another profile' };
  if (extra !== '') return { kind: 'skipped', reason: extra.toLowerCase().replaceAll('_', ' ') };
  const reason = titleReason(title);
  if (reason !== null) return { kind: 'skipped', reason };
  if (AUTOPLAYED.test(cells.attributes)) return { kind: 'skipped', reason: 'autoplayed' };
  const occurredAt = readStart(cells.start);
  if (occurredAt === null) return { kind: 'malformed', reason: 'Start Time is no time' };
  const durationMs = clockMs(cells.duration);
  if (durationMs === null) return { kind: 'malformed', reason: 'Duration is no duration' };
  if (title === '') return { kind: 'malformed', reason: 'Title is empty' };
  return {
    kind: 'event',
    event: eventOf(cells, { userId, occurredAt, durationMs }),
    // Titles change with the language of the profile; when somebody watched, and how long, does not.
    identity: `${occurredAt}:${durationMs}`,
  };
}

/** Why a title is nothing that was watched; null for films and episodes. */
export const titleReason = (title: string): string | null => (EXTRA_TITLE.test(title) ? 'clip or trailer by its title' : null);

/** The film or episode, series and season that a title names. */
export function subjectOf(title: string): Pick<MappedEvent, 'item' | 'creator' | 'collection'> {
  const { series, season, episode } = splitTitle(title);
  return {
    // "Episode 1" of two seasons are two episodes: only the whole title names one.
    item: { id: series === null ? null : title.slice(0, MAX_ID), name: episode },
    creator: series === null ? null : { name: series },
    collection: season === null ? null : { name: season },
  };
}

function eventOf(cells: Cells<ViewColumn>, when: Pick<MappedEvent, 'userId' | 'occurredAt' | 'durationMs'>): MappedEvent {
  return {
    ...when,
    activity: 'watch',
    ...subjectOf(cells.title),
    country: /^([A-Z]{2})\b/.exec(cells.country)?.[1] ?? null,
    platform: cells.device === '' ? null : cells.device.slice(0, MAX_PLATFORM),
  };
}

const MAX_ID = 512;
const MAX_PLATFORM = 128;

/** "1:02:03" in milliseconds, null for anything else. */
function clockMs(text: string): number | null {
  const [, hours, minutes, seconds] = /^(\d{1,3}):([0-5]\d):([0-5]\d)$/.exec(text) ?? [];
  return seconds === undefined ? null : ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
}
