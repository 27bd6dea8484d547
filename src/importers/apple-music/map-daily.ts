import type { Cells } from '../csv/csv-table';
import { WallClock } from '../csv/wall-time';
import type { MappedEvent, Outcome } from '../importer';
import { numberOf, textOf } from '../source/shape';
import type { DailyColumn } from './columns';

export interface DailyOptions {
  readonly userId: string;
  /** Where the days and hours are; null: not known, and they are taken as UTC. */
  readonly zone: string | null;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
/** More plays of one track on one day are no listening. */
const MAX_PLAYS = 1000;

/** Plays of one track on one day as events, spread over the hours that the row names; what was played is shared among them. */
export function dailyMapper({ userId, zone }: DailyOptions): (cells: Cells<DailyColumn>) => Outcome | readonly Outcome[] {
  const clock = new WallClock(zone ?? 'UTC');
  return (cells) => {
    const { date, track, played, plays, media } = cells;
    if (/video/i.test(media)) return { kind: 'skipped', reason: 'video' };
    const dayMs = dayOf(date);
    if (dayMs === null) return { kind: 'malformed', reason: 'Date Played is no date' };
    const count = numberOf(plays);
    if (count === null || count < 0 || count > MAX_PLAYS || !Number.isInteger(count))
      return { kind: 'malformed', reason: 'Play Count is no whole number' };
    if (count === 0) return { kind: 'skipped', reason: 'skipped by the listener' };
    const total = Math.min(Math.max(numberOf(played) ?? 0, 0), count * DAY_MS);
    const [artist, song] = partsOf(track);
    if (song === null) return { kind: 'skipped', reason: 'no song name' };
    const starts = spread(hoursOf(cells.hours), count);
    return starts.map((startMs, index): Outcome => {
      const event: MappedEvent = {
        userId,
        activity: 'listen',
        occurredAt: clock.toInstant(dayMs + startMs),
        timezone: zone,
        // To the millisecond, the parts are the whole.
        durationMs: Math.floor((total * (index + 1)) / count) - Math.floor((total * index) / count),
        item: { name: song.slice(0, MAX_NAME) },
        creator: artist === null ? null : { name: artist.slice(0, MAX_NAME) },
      };
      return { kind: 'event', event, identity: [date, cells.hours, cells.id || track, cells.reason, index].join('\n') };
    });
  };
}

const MAX_NAME = 1024;

function dayOf(text: string): number | null {
  const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(text) ?? [];
  const ms = Date.UTC(Number(year), Number(month) - 1, Number(day));
  return day === undefined || new Date(ms).getUTCDate() !== Number(day) ? null : ms;
}

/** "20, 21" as [20, 21]; noon when the row names none. */
function hoursOf(text: string): number[] {
  const hours = text
    .split(/[,\s]+/)
    .map(Number)
    .filter((hour) => Number.isInteger(hour) && hour >= 0 && hour < 24);
  return text.trim() === '' || hours.length === 0 ? [12] : hours;
}

/** Milliseconds of the day at which each of `count` plays begins: in turn over the hours, evenly within each. */
function spread(hours: readonly number[], count: number): number[] {
  const each = Math.ceil(count / hours.length);
  return Array.from({ length: count }, (_, index) => {
    const hour = hours[index % hours.length] ?? 12;
    return hour * HOUR_MS + Math.floor((Math.floor(index / hours.length) * HOUR_MS) / each);
  });
}

/** "Artist - Title" cut at its first dash. */
function partsOf(track: string): [artist: string | null, song: string | null] {
  const at = track.indexOf(' - ');
  return at <= 0 ? [null, textOf(track)] : [textOf(track.slice(0, at)), textOf(track.slice(at + 3))];
}
