import { ESTIMATED } from '../../model/event';
import type { Cells, Columns } from '../csv/csv-table';
import type { MappedEvent, Outcome } from '../importer';
import { subjectOf, titleReason } from './map-view';
import type { ShortDates } from './short-dates';

export type ShortColumn = 'title' | 'date';

/** NetflixViewingHistory.csv, which a profile's own page offers. */
export const SHORT_COLUMNS: Columns<ShortColumn> = { title: ['Title'], date: ['Date'] };

/** An episode and a film, about: the list has no durations. */
const EPISODE_MS = 40 * 60_000;
const FILM_MS = 100 * 60_000;

/** One title on one day. */
export function mapShort(
  { title, date }: Cells<ShortColumn>,
  { userId, zone, dates }: { userId: string; zone: string | null; dates: ShortDates },
): Outcome {
  if (title === '') return { kind: 'malformed', reason: 'Title is empty' };
  const reason = titleReason(title);
  if (reason !== null) return { kind: 'skipped', reason };
  const occurredAt = dates.read(date);
  if (occurredAt === null) return { kind: 'malformed', reason: 'Date is no date' };
  const subject = subjectOf(title);
  const event: MappedEvent = {
    userId,
    activity: 'watch',
    occurredAt,
    timezone: zone,
    durationMs: subject.creator === null ? FILM_MS : EPISODE_MS,
    ...subject,
    properties: { [ESTIMATED]: true },
  };
  return { kind: 'event', event, identity: `${date}\n${title}` };
}
