import { z } from 'zod';
import type { Db } from '../db/db';
import { fillCategoryPairs, fillCategoryStandings } from '../stats/categories';
import { fillCreatorPairs, fillCreatorStandings } from '../stats/creators';
import { fillFigurePlaces, fillFigures } from '../stats/figures';
import { fillOverall, median } from '../stats/overall';
import { fillSessions } from '../stats/sessions';
import type { Derivation } from '../stats/statistic';
import { fillTotals } from '../stats/totals';
import type { Params, Warehouse } from '../warehouse/client';
import { resolveEntities } from '../warehouse/entities';
import { settlePeople } from '../warehouse/people';
import { writePlays } from '../warehouse/plays';
import { projectEvents, type Snapshot } from '../warehouse/project';
import type { Scope } from '../warehouse/scope';
import type { PeopleRange } from './fetch';
import type { MedianRow } from './rows';

/** In the order of need: figures read the four before them, cohorts come last. */
const DERIVATIONS: readonly Derivation[] = [
  fillTotals,
  fillSessions,
  fillCreatorPairs,
  fillCategoryPairs,
  fillFigures,
  fillOverall,
  fillCreatorStandings,
  fillCategoryStandings,
  fillFigurePlaces,
];

/** People whose rows are derived in one statement: bounds the memory of what is derived for a person at a time. */
const SLICE = 20_000;

/** Everybody with a counted event in the window, by number, and what all recaps share. */
export interface Population {
  readonly uids: readonly number[];
  readonly median: MedianRow;
}

/** Turns the snapshot's events into the tables that recaps are read from. `step` is told before each one. */
export async function aggregate(
  warehouse: Warehouse,
  db: Db,
  scope: Scope,
  snapshot: Snapshot,
  step: (done: number, of: number) => Promise<void>,
): Promise<Population> {
  const stages: (() => Promise<void>)[] = [
    () => settlePeople(warehouse, db, scope, snapshot),
    () => projectEvents(warehouse, db, scope, snapshot),
    () => resolveEntities(warehouse, scope),
    () => writePlays(warehouse, scope),
    ...DERIVATIONS.map((derivation) => () => derive(warehouse, scope, derivation)),
  ];
  for (const [at, stage] of stages.entries()) {
    await step(at, stages.length);
    await stage();
  }
  const uids = await warehouse.query(
    'people-of-window',
    `SELECT uid FROM ${scope.tables.totals} ORDER BY uid`,
    {},
    z.object({ uid: z.number() }),
  );
  const [shared] = await warehouse.query(median.name, median.sql(scope), {}, median.row);
  if (!shared) throw new Error('The median has no row.');
  return { uids: uids.map(({ uid }) => uid), median: shared };
}

async function derive(warehouse: Warehouse, scope: Scope, { name, of, into, sql }: Derivation): Promise<void> {
  const fill = (params: Params) => warehouse.command(name, `INSERT INTO ${scope.tables[into]} ${sql(scope)}`, params);
  if (of === 'cohort') return fill({});
  const people = await warehouse.query(
    'people-count',
    `SELECT toInt64(count()) AS people FROM ${scope.tables.people}`,
    {},
    z.object({ people: z.number() }),
  );
  for (const { low, high } of slicesOf(people[0]?.people ?? 0)) await fill({ low, high });
}

function slicesOf(people: number): PeopleRange[] {
  return Array.from({ length: Math.ceil(people / SLICE) }, (_, at) => ({ low: at * SLICE, high: (at + 1) * SLICE }));
}
