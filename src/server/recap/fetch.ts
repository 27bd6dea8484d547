import type { z } from 'zod';
import type { Fact } from '../../model/recap';
import { monthsOf } from '../../model/window';
import { biggest } from '../stats/biggest';
import { binge } from '../stats/binge';
import { categoryStandings, topCategories } from '../stats/categories';
import { creatorMonths } from '../stats/creator-months';
import { creatorStandings, discoveries, topCreators } from '../stats/creators';
import { figurePlaces, figures } from '../stats/figures';
import { first } from '../stats/first';
import { categoryNames, collectionNames, creatorNames, itemNames, type NameRow } from '../stats/names';
import { obsession } from '../stats/obsession';
import { overallStandings } from '../stats/overall';
import { topCollections, topItems } from '../stats/owned-lists';
import { reorder } from '../stats/reorder';
import { longestSession } from '../stats/sessions';
import type { Statistic } from '../stats/statistic';
import { days, hours, months, weekdays } from '../stats/timeline';
import { previous, totals } from '../stats/totals';
import { uncounted } from '../stats/uncounted';
import type { Params, Warehouse } from '../warehouse/client';
import type { Scope } from '../warehouse/scope';
import { queryShards } from '../warehouse/shards';
import { groupBy } from './group-by';
import { raceOf } from './race';
import type { Names, PersonRows } from './rows';

/** People by number, end exclusive. */
export interface PeopleRange {
  readonly low: number;
  readonly high: number;
}

/** The rows of everybody in the range who has a counted event in the window, in the order of user ids, and the names they need. */
export async function fetchBucket(warehouse: Warehouse, scope: Scope, range: PeopleRange): Promise<{ people: PersonRows[]; names: Names }> {
  const ask = <Row extends z.ZodObject>(statistic: Statistic<Row>, params: Params = { ...range }) =>
    queryShards(warehouse, statistic.name, statistic.sql(scope), params, statistic.row);
  const one = async <Row extends z.ZodObject<{ uid: z.ZodNumber }>>(statistic: Statistic<Row>) =>
    new Map((await ask(statistic)).map((row) => [row.uid, row]));
  /** No rows of a fact that the pack does not ask for. */
  const asked = async <Row extends z.ZodObject<{ uid: z.ZodNumber }>>(fact: Fact, statistic: Statistic<Row>) =>
    scope.pack.facts.includes(fact) ? one(statistic) : new Map<number, z.output<Row>>();
  const many = async <Row extends z.ZodObject<{ uid: z.ZodNumber }>>(statistic: Statistic<Row>) => {
    const grouped = groupBy(await ask(statistic), (row) => row.uid);
    return (uid: number) => grouped.get(uid) ?? [];
  };

  // All are asked at once: the engine works them off while the bucket before is computed and frozen.
  const [everybody, lists, singles] = await Promise.all([
    ask(totals),
    all({
      creators: many(topCreators),
      items: many(topItems),
      collections: many(topCollections),
      categories: many(topCategories),
      creatorStandings: many(creatorStandings),
      categoryStandings: many(categoryStandings),
      figurePlaces: many(figurePlaces),
    }),
    all({
      overall: one(overallStandings),
      days: one(days),
      months: one(months),
      weekdays: one(weekdays),
      hours: one(hours),
      session: one(longestSession),
      obsession: one(obsession),
      binge: asked('binge', binge),
      biggest: asked('biggest', biggest),
      reorder: asked('reorder', reorder),
      first: one(first),
      discoveries: one(discoveries),
      previous: one(previous),
      uncounted: one(uncounted),
      figures: one(figures),
      creatorMonths: one(creatorMonths),
    }),
  ]);
  const calendar = monthsOf(scope.edition.window).map((month) => Number(month.replace('-', '')));
  const people = everybody.map((person): PersonRows => {
    const { uid } = person;
    const gains = singles.creatorMonths.get(uid);
    return {
      totals: person,
      creators: lists.creators(uid),
      items: lists.items(uid),
      collections: lists.collections(uid),
      categories: lists.categories(uid),
      creatorStandings: lists.creatorStandings(uid),
      categoryStandings: lists.categoryStandings(uid),
      figurePlaces: lists.figurePlaces(uid),
      overall: singles.overall.get(uid),
      days: singles.days.get(uid),
      months: singles.months.get(uid),
      weekdays: singles.weekdays.get(uid),
      hours: singles.hours.get(uid),
      session: singles.session.get(uid),
      obsession: singles.obsession.get(uid),
      binge: singles.binge.get(uid),
      biggest: singles.biggest.get(uid),
      reorder: singles.reorder.get(uid),
      first: singles.first.get(uid),
      discoveries: singles.discoveries.get(uid),
      previous: singles.previous.get(uid),
      uncounted: singles.uncounted.get(uid),
      figures: singles.figures.get(uid),
      race: raceOf(
        (gains?.creators ?? []).map((creator, at) => ({
          creator,
          month: gains?.months[at] ?? 0,
          value: gains?.values[at] ?? 0,
          plays: gains?.plays[at] ?? 0,
          gain: gains?.gains[at] ?? 0,
        })),
        calendar,
      ),
    };
  });

  const named = async (statistic: typeof itemNames, entities: Iterable<number>): Promise<Map<number, NameRow>> => {
    const wanted = [...new Set(entities)].filter((entity) => entity > 0).sort((a, b) => a - b);
    if (wanted.length === 0) return new Map();
    return new Map(
      (await warehouse.query(statistic.name, statistic.sql(scope), { entities: wanted }, statistic.row)).map((row) => [row.entity, row]),
    );
  };
  const [items, collections, categories] = await Promise.all([
    named(
      itemNames,
      people.flatMap((rows) => [
        ...entitiesOf(rows.items),
        rows.obsession?.entity ?? 0,
        rows.reorder?.entity ?? 0,
        rows.first?.entity ?? 0,
      ]),
    ),
    named(
      collectionNames,
      people.flatMap((rows) => [...entitiesOf(rows.collections), rows.biggest?.collection ?? 0]),
    ),
    named(
      categoryNames,
      people.flatMap((rows) => entitiesOf(rows.categories)),
    ),
  ]);
  const creators = await named(creatorNames, [
    ...people.flatMap((rows) => [
      ...entitiesOf(rows.creators),
      rows.first?.owner ?? 0,
      rows.binge?.entity ?? 0,
      rows.biggest?.creator ?? 0,
      rows.discoveries?.top ?? 0,
      ...rows.race.leaders.map((leader) => leader.creator),
      ...rows.race.months.flatMap(({ top }) => top.map((lane) => lane.creator)),
    ]),
    ...[...items.values(), ...collections.values()].map((row) => row.owner),
  ]);
  return { people, names: { creators, items, collections, categories } };
}

/** What the promises of an object resolve to, under the same keys. */
async function all<Asked extends Record<string, Promise<unknown>>>(asked: Asked): Promise<{ [Key in keyof Asked]: Awaited<Asked[Key]> }> {
  const answers = await Promise.all(Object.entries(asked).map(async ([key, promise]) => [key, await promise]));
  return Object.fromEntries(answers);
}

const entitiesOf = (entries: PersonRows['creators']) => entries.map((row) => row.entity);
