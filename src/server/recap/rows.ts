import type { z } from 'zod';
import type { biggest } from '../stats/biggest';
import type { binge } from '../stats/binge';
import type { categoryStandings } from '../stats/categories';
import type { discoveries, entryRow, standingRow } from '../stats/creators';
import type { figurePlaces, figures } from '../stats/figures';
import type { first } from '../stats/first';
import type { NameRow } from '../stats/names';
import type { obsession } from '../stats/obsession';
import type { median, overallStandings } from '../stats/overall';
import type { reorder } from '../stats/reorder';
import type { longestSession } from '../stats/sessions';
import type { Statistic } from '../stats/statistic';
import type { days } from '../stats/timeline';
import type { previous, totals } from '../stats/totals';
import type { uncounted } from '../stats/uncounted';
import type { Race } from './race';

type RowOf<S extends Statistic> = z.output<S['row']>;

export type EntryRow = z.infer<typeof entryRow>;
export type StandingRow = z.infer<typeof standingRow>;
export type Series = RowOf<typeof days>;
export type TotalsRow = RowOf<typeof previous>;
export type MedianRow = RowOf<typeof median>;

/** Everything the statistics say about one person; absent rows are undefined. */
export interface PersonRows {
  readonly totals: RowOf<typeof totals>;
  readonly creators: readonly EntryRow[];
  readonly items: readonly EntryRow[];
  readonly collections: readonly EntryRow[];
  readonly categories: readonly EntryRow[];
  readonly creatorStandings: readonly StandingRow[];
  readonly categoryStandings: readonly RowOf<typeof categoryStandings>[];
  readonly overall: RowOf<typeof overallStandings> | undefined;
  readonly days: Series | undefined;
  readonly months: Series | undefined;
  readonly weekdays: Series | undefined;
  readonly hours: Series | undefined;
  readonly session: RowOf<typeof longestSession> | undefined;
  readonly obsession: RowOf<typeof obsession> | undefined;
  /** Undefined too where the pack does not ask for the fact. */
  readonly binge: RowOf<typeof binge> | undefined;
  readonly biggest: RowOf<typeof biggest> | undefined;
  readonly reorder: RowOf<typeof reorder> | undefined;
  readonly first: RowOf<typeof first> | undefined;
  readonly discoveries: RowOf<typeof discoveries> | undefined;
  readonly previous: TotalsRow | undefined;
  readonly uncounted: RowOf<typeof uncounted> | undefined;
  readonly race: Race;
  readonly figures: RowOf<typeof figures> | undefined;
  readonly figurePlaces: readonly RowOf<typeof figurePlaces>[];
}

/** Names of the entities that a bucket's people need, by number. */
export interface Names {
  readonly creators: ReadonlyMap<number, NameRow>;
  readonly items: ReadonlyMap<number, NameRow>;
  readonly collections: ReadonlyMap<number, NameRow>;
  readonly categories: ReadonlyMap<number, NameRow>;
}
