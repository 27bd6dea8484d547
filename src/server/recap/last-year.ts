import type { Recap } from '../../model/recap';
import { COMPARED } from '../stats/last-year';
import { dateOf } from '../warehouse/scope';
import type { Names, PersonRows } from './rows';

/** Whom one has only tried is not missed. */
const FRIENDLY_PLAYS = 3;
/** Last year's measure is at least so many times this year's. */
const FADED = 10;
/** `totals.history` of people known from before last year's window. */
const LONG_KNOWN = 2;

/** The creators of this window against those of the one a year before (model/recap.ts). */
export function lastYearOf({ lastYear = [], comebacks, totals }: PersonRows, names: Names): Recap['lastYear'] {
  if (lastYear.length === 0) return null;
  const nameOf = (entity: number) => names.creators.get(entity)?.name ?? '';
  const stayed = (place: number) => place > 0 && place <= COMPARED;
  const loyal = lastYear.filter(({ place }) => stayed(place)).sort((a, b) => a.place - b.place);
  const drifted = lastYear.filter(({ plays, place, was, now }) => plays >= FRIENDLY_PLAYS && !stayed(place) && now * FADED <= was);
  const top = comebacks ? { name: nameOf(comebacks.top), last: dateOf(comebacks.last) } : null;
  return {
    loyal: loyal.map(({ entity, place, before }) => ({ name: nameOf(entity), place, before })),
    comeback: totals.history === LONG_KNOWN ? { count: comebacks?.count ?? 0, top } : null,
    drifted: drifted.map(({ entity, before }) => ({ name: nameOf(entity), before })),
  };
}
