import type { z } from 'zod';
import { biggest } from '../stats/biggest';
import { binge } from '../stats/binge';
import { categoryStandings, topCategories } from '../stats/categories';
import { creatorMonths } from '../stats/creator-months';
import { creatorStandings, discoveries, topCreators } from '../stats/creators';
import { decoys } from '../stats/decoys';
import { estimated } from '../stats/estimated';
import { figurePlaces, figures } from '../stats/figures';
import { first } from '../stats/first';
import { comebacks, lastYear } from '../stats/last-year';
import { mayLove } from '../stats/may-love';
import type { EntityKind, NameRow } from '../stats/names';
import { nextBadge } from '../stats/next-badge';
import { obsession } from '../stats/obsession';
import { type everybody, overallStandings } from '../stats/overall';
import { topCollections, topItems } from '../stats/owned-lists';
import { reorder } from '../stats/reorder';
import { longestSession } from '../stats/sessions';
import type { Statistic, ToldBy } from '../stats/statistic';
import { days, timeline } from '../stats/timeline';
import { previous, totals } from '../stats/totals';
import { uncounted } from '../stats/uncounted';
import type { Race } from './race';

/** Everything that is told of a person. A statistic's number in the table is its place here, counted from 0. */
export const STATISTICS = {
  totals,
  creators: topCreators,
  items: topItems,
  collections: topCollections,
  categories: topCategories,
  creatorStandings,
  categoryStandings,
  overall: overallStandings,
  days,
  timeline,
  session: longestSession,
  obsession,
  binge,
  biggest,
  reorder,
  first,
  discoveries,
  previous,
  uncounted,
  creatorMonths,
  figures,
  figurePlaces,
  lastYear,
  comebacks,
  nextBadge,
  mayLove,
  decoys,
  estimated,
} as const satisfies Record<string, Statistic>;

type Statistics = typeof STATISTICS;

/** What the statistics say about one person; those that have no row of theirs are absent. */
export type Told = { readonly [Name in keyof Statistics]?: ToldBy<Statistics[Name]> };

export interface PersonRows extends Omit<Told, 'creatorMonths' | 'totals'> {
  readonly totals: ToldBy<Statistics['totals']>;
  readonly person: { readonly id: string; readonly name: string; readonly zone: string; readonly birthday: string };
  readonly race: Race;
}

export type EntryRow = ToldBy<Statistics['items']>[number];
export type StandingRow = ToldBy<Statistics['creatorStandings']>[number];
export type DayRow = ToldBy<Statistics['days']>[number];
export type TotalsRow = ToldBy<Statistics['previous']>;
/** What is the same for everybody of a run. */
export type EverybodyRow = z.output<(typeof everybody)['row']>;

/** Names of the entities that a bucket's people need, by number. */
export type Names = Readonly<Record<EntityKind, ReadonlyMap<number, NameRow>>>;
