import { z } from 'zod';
import type { Pack } from '../../model/pack';
import { FACTS } from '../../model/recap';
import { fillCategoryPairs, fillCategoryStandings } from '../stats/categories';
import { fillCreatorPairs, fillCreatorStandings } from '../stats/creators';
import { fillFigurePlaces, fillFigures } from '../stats/figures';
import { fillNeighbours } from '../stats/may-love';
import { fillCreatorRungs } from '../stats/next-badge';
import { fillObsessions } from '../stats/obsession';
import { everybody, fillOverall } from '../stats/overall';
import { fillSessions } from '../stats/sessions';
import { type Derivation, IN_RANGE } from '../stats/statistic';
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
import { type EverybodyRow, STATISTICS } from './rows';

/** In the order of need: figures read the four before them, cohorts come last. */
const DERIVATIONS: readonly Derivation[] = [
  fillTotals,
  fillSessions,
  fillCreatorPairs,
  fillCategoryPairs,
  fillObsessions,
  fillFigures,
  fillOverall,
  fillCreatorStandings,
  fillCategoryStandings,
  fillFigurePlaces,
  fillCreatorRungs,
  fillNeighbours,
];

/** The most people, and the most events on average, whose rows are made in one statement: bounds its memory. */
const SLICE = { people: 50_000, events: 6_000_000 };

/** Who is frozen: how many of them have a counted event in the window, how many of those get a recap, and what all recaps share. */
export interface Population {
  readonly people: number;
  readonly recaps: number;
  readonly everybody: EverybodyRow;
}

/** Turns the snapshot's events into the tables that recaps are read from. `step` is told before each one. */
export async function aggregate(
  warehouse: Warehouse,
  scope: Scope,
  snapshot: Snapshot,
  step: (done: number, of: number) => Promise<void>,
): Promise<Population> {
  const whole = wholeScope(warehouse, scope);
  let slices: PeopleRange[] = [];
  /** Whose rows are told: of an edition for one person theirs alone. */
  let told: PeopleRange[] = [];
  const stages: (() => Promise<void>)[] = [
    () => settlePeople(warehouse, scope, snapshot),
    () => onShards(warehouse, (shard, place) => projectEvents(shard, scope, snapshot, place)),
    () => resolveEntities(warehouse, whole),
    () => spread(warehouse, scope, ['subject_entities']),
    () => onShards(warehouse, (shard) => writePlays(shard, scope)),
    async () => {
      slices = await sliced(warehouse, whole);
      told = (await personsOwn(warehouse, scope)) ?? slices;
    },
    ...DERIVATIONS.filter(({ fact }) => fact === undefined || scope.pack.facts.includes(fact)).map(
      (derivation) => () => derive(warehouse, scope, derivation, slices),
    ),
    ...toldBy(scope.pack).map((derivation) => () => derive(warehouse, scope, derivation, told)),
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
  const [counted] = await warehouse.query(
    'people-of-window',
    `SELECT toInt64(count()) AS people, toInt64(countIf(eligible)) AS recaps FROM ${whole.tables.totals} WHERE ${IN_RANGE}`,
    { ...((await personsOwn(warehouse, scope))?.[0] ?? EVERYBODY) },
    z.object({ people: z.number(), recaps: z.number() }),
  );
  const [shared] = await warehouse.query(everybody.name, everybody.sql(whole), {}, everybody.row);
  if (!counted || !shared) throw new Error('A count has no row.');
  return { ...counted, everybody: shared };
}

/** Greater than every person's number. */
const BEYOND = 2 ** 32 - 1;
const EVERYBODY: PeopleRange = { low: 0, high: BEYOND };

/** The range of the one person that an edition is for, as a list; null for an edition that is for everybody, empty ranges for somebody unknown. */
async function personsOwn(warehouse: Warehouse, scope: Scope): Promise<PeopleRange[] | null> {
  const { person } = scope.edition;
  if (person === undefined) return null;
  const sql = `SELECT uid FROM ${wholeScope(warehouse, scope).tables.people} WHERE user_id = {person:String}`;
  const [found] = await warehouse.query('person-of-edition', sql, { person }, z.object({ uid: z.number() }));
  return [found === undefined ? { low: 0, high: 0 } : { low: found.uid, high: found.uid + 1 }];
}

/** Divides everybody with a counted event in the window, in the order of their numbers, into buckets of so many people; the last may have fewer. */
export async function bucketRanges(warehouse: Warehouse, scope: Scope, size: number): Promise<PeopleRange[]> {
  const own = await personsOwn(warehouse, scope);
  if (own !== null) return own;
  const rows = await warehouse.query(
    'bucket-bounds',
    `SELECT uid FROM (SELECT uid, row_number() OVER (ORDER BY uid) AS place FROM ${wholeScope(warehouse, scope).tables.totals})
    WHERE (place - 1) % ${size} = 0 ORDER BY uid`,
    {},
    z.object({ uid: z.number() }),
  );
  return rows.map(({ uid }, at) => ({ low: uid, high: rows[at + 1]?.uid ?? BEYOND }));
}

/** What the statistics tell of everybody who gets a recap, all in one table; without the facts that the pack does not ask for. */
function toldBy({ facts }: Pack): Derivation[] {
  const asked = new Set<string>(facts);
  return Object.entries(STATISTICS).flatMap(([key, { name, sql }], number) => {
    if (FACTS.some((fact) => fact === key) && !asked.has(key)) return [];
    const filled = (scope: Scope) => `SELECT uid, ${number}, numbers FROM (${sql(scope)})
      WHERE uid IN (SELECT uid FROM ${scope.tables.totals} WHERE ${IN_RANGE} AND eligible)`;
    return [{ name, of: 'people', into: 'told', sql: filled }];
  });
}

/** People's rows are derived on the shards that hold them, a slice at a time; cohorts where everybody is seen. */
async function derive(
  warehouse: Warehouse,
  scope: Scope,
  { name, of, into, sql }: Derivation,
  slices: readonly PeopleRange[],
): Promise<void> {
  const fill = (engine: Warehouse, seen: Scope, params: Params) =>
    engine.command(name, `INSERT INTO ${seen.tables[into]} ${sql(seen)}`, params);
  if (of === 'cohort') {
    await fill(warehouse, wholeScope(warehouse, scope), {});
    if (!isOfPeople(into)) await spread(warehouse, scope, [into]);
    return;
  }
  await onShards(warehouse, async (shard) => {
    for (const { low, high } of slices) await fill(shard, scope, { low, high });
  });
}

/** Divides all people, on every shard alike. */
async function sliced(warehouse: Warehouse, { tables }: Scope): Promise<PeopleRange[]> {
  const [counted] = await warehouse.query(
    'people-numbers',
    `SELECT toInt64(max(uid) + 1) AS end, toInt64(count()) AS events FROM ${tables.plays} HAVING count() > 0`,
    {},
    z.object({ end: z.number(), events: z.number() }),
  );
  if (!counted) return [];
  const { end, events } = counted;
  const size = Math.max(1, Math.min(SLICE.people, Math.floor((end * SLICE.events) / events))) * shardsOf(warehouse).length;
  return Array.from({ length: Math.ceil(end / size) }, (_, at) => ({ low: at * size, high: (at + 1) * size }));
}
