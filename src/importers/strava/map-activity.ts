import { fitsHeader, OTHER_COLUMNS } from '../csv/csv-table';
import { compileTimeFormat } from '../csv/time-format';
import type { MappedEvent, Outcome } from '../importer';
import { numberOf, textOf } from '../source/shape';

/** Where the fields of activities.csv stand; -1 for those that are not there. Distance and times are those in metres and seconds. */
export interface Places {
  readonly id: number;
  readonly date: number;
  readonly name: number;
  readonly type: number;
  readonly elapsed: number;
  readonly moving: number;
  readonly metres: number;
}

/** Of a whole header: the same in every language, only the names are translated. */
const WHOLE: Places = { id: 0, date: 1, name: 2, type: 3, elapsed: 15, moving: 16, metres: 17 };
const ELAPSED_ROUNDED = 5;
const DISTANCE_ROUNDED = 6;

/**
 * Finds the fields. "Elapsed Time" and "Distance" stand there twice: first as people read them, in the account's units, then in seconds
 * and metres. In a language whose names are not known, these repeats and an id in the first row say what it is. Null for another file.
 */
export function placesOf(header: readonly string[], first: readonly string[]): Places | null {
  const names = header.map((name) => name.trim().toLowerCase());
  const repeats = names[ELAPSED_ROUNDED] === names[WHOLE.elapsed] && names[DISTANCE_ROUNDED] === names[WHOLE.metres];
  if (names.length > WHOLE.metres && repeats && /^\d{3,20}$/.test(first[WHOLE.id] ?? '')) return WHOLE;
  const last = (name: string) => names.lastIndexOf(name);
  if (['activity id', 'activity date', 'activity name', 'activity type'].some((name) => last(name) < 0)) return null;
  const twice = names.indexOf('distance') !== last('distance');
  return {
    id: last('activity id'),
    date: last('activity date'),
    name: last('activity name'),
    type: last('activity type'),
    elapsed: last('elapsed time'),
    moving: last('moving time'),
    // One distance alone may be in kilometres or miles.
    metres: twice ? last('distance') : -1,
  };
}

/** In English, and in the forms of other languages that need no names of months; UTC. */
const DATES = [
  'MMM d, yyyy, h:mm:ss a',
  'd MMM yyyy, HH:mm:ss',
  'yyyy-MM-dd HH:mm:ss',
  'dd.MM.yyyy, HH:mm:ss',
  'dd/MM/yyyy, HH:mm:ss',
  'dd/MM/yyyy HH:mm:ss',
].map((format) => compileTimeFormat(format, 'UTC'));

const DAY_MS = 86_400_000;

/** One activity. Its length is the time moved, as Strava shows it. */
export function mapActivity(fields: readonly string[], places: Places, columns: number, userId: string): Outcome {
  if (!fitsHeader(fields, columns)) return OTHER_COLUMNS;
  const cell = (place: keyof Places) => (fields[places[place]] ?? '').trim();
  const occurredAt = dateOf(cell('date'));
  if (occurredAt === null)
    return { kind: 'malformed', reason: 'Activity Date is no date (set the language of Strava to English and ask again)' };
  const seconds = numberOf(cell('moving')) ?? numberOf(cell('elapsed'));
  const metres = numberOf(cell('metres'));
  const id = textOf(cell('id'));
  const name = textOf(cell('name')) ?? textOf(cell('type'));
  const type = textOf(cell('type'));
  const event: MappedEvent = {
    userId,
    activity: 'exercise',
    occurredAt,
    durationMs: seconds === null || seconds < 0 ? null : Math.min(DAY_MS, Math.round(seconds * 1000)),
    item: name === null ? null : { id: id?.slice(0, MAX_ID), name: name.slice(0, MAX_NAME) },
    categories: type === null ? null : [type.slice(0, MAX_CATEGORY)],
    properties: metres === null ? null : { distanceMetres: metres },
  };
  return { kind: 'event', event, identity: id ?? `${occurredAt}` };
}

const MAX_ID = 512;
const MAX_NAME = 1024;
const MAX_CATEGORY = 256;

function dateOf(text: string): number | null {
  // Newer exports put a narrow space before AM and PM.
  const plain = text.replace(/[\u202f\u00a0]/g, ' ');
  for (const read of DATES) {
    const instant = read(plain);
    if (instant !== null) return instant;
  }
  return null;
}
