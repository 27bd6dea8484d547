import type { Edition } from '../../model/edition';
import type { Pack } from '../../model/pack';
import { previousWindow } from '../../model/window';
import { type Tables, tablesOf } from './tables';

/** What every text of one run is written for. Days count local dates from 1970-01-01; ends are exclusive. */
export interface Scope {
  readonly edition: Edition;
  readonly pack: Pack;
  readonly tables: Tables;
  readonly window: DayRange;
  readonly previous: DayRange;
}

export interface DayRange {
  readonly fromDay: number;
  readonly toDay: number;
}

export const DAY_MS = 86_400_000;

export function scopeOf(edition: Edition, pack: Pack, database: string): Scope {
  const before = previousWindow(edition.window);
  return {
    edition,
    pack,
    tables: tablesOf(database),
    window: { fromDay: dayOf(edition.window.from), toDay: dayOf(edition.window.to) },
    previous: { fromDay: dayOf(before.from), toDay: dayOf(before.to) },
  };
}

/** A local date as a number: "1970-01-02" is 1. */
export const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY_MS;

const dates = new Map<number, string>();

/** The local date of a day number. Remembered: a run asks for the few hundred days of its window millions of times. */
export function dateOf(day: number): string {
  const known = dates.get(day);
  if (known !== undefined) return known;
  const date = new Date(day * DAY_MS).toISOString().slice(0, 10);
  dates.set(day, date);
  return date;
}
