import { z } from 'zod';
import { monthsOf } from '../../model/window';
import type { EntityKind } from '../stats/names';
import { IN_RANGE } from '../stats/statistic';
import { ofShards, type Readers } from '../warehouse/readers';
import type { Scope } from '../warehouse/scope';
import type { NameBook } from './name-book';
import { raceOf } from './race';
import { type Names, type PersonRows, STATISTICS, type Told } from './rows';

/** People by number, end exclusive. */
export interface PeopleRange {
  readonly low: number;
  readonly high: number;
}

export interface Bucket {
  /** Everybody in the range who has a counted event in the window, in the order of user ids; without rows who has too few for a recap. */
  readonly people: readonly { readonly id: string; readonly rows: PersonRows | null }[];
  readonly names: Names;
}

const integer = z.number().int();
/** The numbers are looked at one by one where they are read. */
const toldRow = z.object({ uid: integer, statistic: integer, numbers: z.custom<readonly (number | null)[]>(Array.isArray) });
const personRow = z.object({ uid: integer, id: z.string(), name: z.string(), zone: z.string(), birthday: z.string(), eligible: integer });

/** What is told of a bucket of people, and the names of all that it is about. */
export async function fetchBucket(readers: Readers, scope: Scope, range: PeopleRange, book: NameBook): Promise<Bucket> {
  const { tables } = scope;
  const params = { ...range };
  const [told, persons] = await Promise.all([
    ofShards(
      readers,
      'told',
      `SELECT uid, statistic, numbers FROM ${tables.told} WHERE ${IN_RANGE} ORDER BY uid, statistic`,
      params,
      toldRow,
    ),
    ofShards(
      readers,
      'people-of-bucket',
      `SELECT t.uid AS uid, p.user_id AS id, p.name AS name, p.zone AS zone, p.birthday AS birthday, t.eligible AS eligible
      FROM (SELECT uid, eligible FROM ${tables.totals} WHERE ${IN_RANGE}) AS t
      INNER JOIN (SELECT * FROM ${tables.people} WHERE ${IN_RANGE}) AS p ON p.uid = t.uid ORDER BY uid`,
      params,
      personRow,
    ),
  ]);
  const statistics = Object.entries(STATISTICS);
  const byUid = new Map<number, Record<string, unknown>>();
  for (const { uid, statistic, numbers } of told) {
    const [name, { read }] = statistics[statistic] ?? unknownStatistic(statistic);
    const rows = byUid.get(uid) ?? {};
    rows[name] = read(numbers);
    byUid.set(uid, rows);
  }
  const months = monthsOf(scope.edition.window);
  const people = persons.map(({ uid, eligible, ...person }) => {
    if (!eligible) return { id: person.id, rows: null };
    const { totals, creatorMonths = [], ...rows } = (byUid.get(uid) ?? {}) as Told;
    if (!totals) throw new Error(`Nothing is told of person ${uid}, who has counted events.`);
    return { id: person.id, rows: { person, totals, ...rows, race: raceOf(creatorMonths, months) } };
  });
  return { people, names: await book.namesOf(readers.coordinator, scope, entitiesOf(people)) };
}

function unknownStatistic(statistic: number): never {
  throw new Error(`There is no statistic with the number ${statistic}.`);
}

/** All entities that the recaps of these people name; creators of items and collections come with those. */
function entitiesOf(people: Bucket['people']): Record<EntityKind, Set<number>> {
  const found = { creators: new Set<number>(), items: new Set<number>(), collections: new Set<number>(), categories: new Set<number>() };
  const note = (kind: EntityKind, entity: number | undefined) => {
    if (entity !== undefined && entity > 0) found[kind].add(entity);
  };
  for (const { rows } of people) {
    if (rows === null) continue;
    for (const kind of ['creators', 'items', 'collections', 'categories'] as const) {
      for (const { entity } of rows[kind] ?? []) note(kind, entity);
    }
    note('items', rows.obsession?.entity);
    note('items', rows.reorder?.entity);
    note('items', rows.first?.entity);
    note('collections', rows.biggest?.collection);
    note('creators', rows.first?.owner);
    note('creators', rows.binge?.entity);
    note('creators', rows.biggest?.creator);
    note('creators', rows.discoveries?.top);
    note('creators', rows.comebacks?.top);
    for (const { entity } of rows.lastYear ?? []) note('creators', entity);
    for (const { entity } of rows.nextBadge ?? []) note('creators', entity);
    for (const { entity } of rows.decoys ?? []) note('creators', entity);
    for (const { entity, through, also } of rows.mayLove ?? []) for (const each of [entity, through, also]) note('creators', each);
    for (const { creator } of rows.race.leaders) note('creators', creator);
    for (const { top } of rows.race.months) for (const { creator } of top) note('creators', creator);
  }
  return found;
}
