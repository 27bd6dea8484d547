import { z } from 'zod';
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
import { projectEvents } from '../warehouse/project';
import type { Scope } from '../warehouse/scope';
import { onShards, shardsOf, spread, wholeScope } from '../warehouse/shards';
import type { Snapshot } from '../warehouse/snapshot';
import { isOfPeople } from '../warehouse/tables';
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
  scope: Scope,
  snapshot: Snapshot,
  step: (done: number, of: number) => Promise<void>,
): Promise<Population> {
  const whole = wholeScope(warehouse, scope);
  const stages: (() => Promise<void>)[] = [
    () => settlePeople(warehouse, scope, snapshot),
    () => onShards(warehouse, (shard, place) => projectEvents(shard, scope, snapshot, place)),
    () => resolveEntities(warehouse, whole),
    () => spread(warehouse, scope, ['creator_spellings', 'item_spellings', 'collection_spellings', 'category_list_spellings']),
    () => onShards(warehouse, (shard) => writePlays(shard, scope)),
    ...DERIVATIONS.map((derivation) => () => derive(warehouse, scope, derivation)),
  ];
  for (const [at, stage] of stages.entries()) {
    await step(at, stages.length);
    await stage();
  }
  return readPopulation(warehouse, scope);
}

/** Who is in tables that are aggregated already. */
export async function readPopulation(warehouse: Warehouse, scope: Scope): Promise<Population> {
  const whole = wholeScope(warehouse, scope);
  const uids = await warehouse.query(
    'people-of-window',
    `SELECT uid FROM ${whole.tables.totals} ORDER BY uid`,
    {},
    z.object({ uid: z.number() }),
  );
  const [shared] = await warehouse.query(median.name, median.sql(whole), {}, median.row);
  if (!shared) throw new Error('The median has no row.');
  return { uids: uids.map(({ uid }) => uid), median: shared };
}

/** People's rows are derived on the shards that hold them, cohorts where everybody is seen. */
async function derive(warehouse: Warehouse, scope: Scope, { name, of, into, sql }: Derivation): Promise<void> {
  const fill = (engine: Warehouse, seen: Scope, params: Params) =>
    engine.command(name, `INSERT INTO ${seen.tables[into]} ${sql(seen)}`, params);
  const whole = wholeScope(warehouse, scope);
  if (of === 'cohort') {
    await fill(warehouse, whole, {});
    if (!isOfPeople(into)) await spread(warehouse, scope, [into]);
    return;
  }
  const [numbered] = await warehouse.query(
    'people-numbers',
    `SELECT toInt64(max(uid) + 1) AS end FROM ${whole.tables.people} HAVING count() > 0`,
    {},
    z.object({ end: z.number() }),
  );
  const slices = slicesOf(numbered?.end ?? 0, SLICE * shardsOf(warehouse).length);
  await onShards(warehouse, async (shard) => {
    for (const { low, high } of slices) await fill(shard, scope, { low, high });
  });
}

function slicesOf(end: number, size: number): PeopleRange[] {
  return Array.from({ length: Math.ceil(end / size) }, (_, at) => ({ low: at * size, high: (at + 1) * size }));
}
