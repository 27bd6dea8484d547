import { z } from 'zod';
import { monthsOf } from '@/model/window';
import { groupBy } from '@/server/recap/group-by';
import { raceOf } from '@/server/recap/race';
import type { MedianRow, Names, PersonRows } from '@/server/recap/rows';
import { discoveries, entryRow, standingRow } from '@/server/stats/creators';
import { figurePlaces, figures } from '@/server/stats/figures';
import { first } from '@/server/stats/first';
import { creatorNames } from '@/server/stats/names';
import { obsession } from '@/server/stats/obsession';
import { median, overallStandings } from '@/server/stats/overall';
import { longestSession } from '@/server/stats/sessions';
import { previous, totals } from '@/server/stats/totals';
import { uncounted } from '@/server/stats/uncounted';
import type { Scope } from '@/server/warehouse/scope';
import type { Duck } from './duck';

const ENTRY = 'uid, entity, plays, ms, amount, quantity, orders';
const TOTALS = 'plays, ms, amount, quantity, orders, active_days, items, creators, collections, categories, skipped_currency';
const integer = z.number().int();
const pointRow = z.object({ uid: integer, key: integer, value: integer });
const monthRow = z.object({ uid: integer, creator: integer, month: integer, value: integer, plays: integer });

export async function readMedian(duck: Duck): Promise<MedianRow> {
  const [row] = await duck.rows('SELECT "of", low, high FROM median', median.row);
  if (!row) throw new Error('The median has no row.');
  return row;
}

export async function readNames(duck: Duck): Promise<Names> {
  const of = async (kind: string) => {
    const rows = await duck.rows(`SELECT entity, name, id, owner FROM ${kind}_entities`, creatorNames.row);
    return new Map(rows.map((row) => [row.entity, row]));
  };
  return { creators: await of('creator'), items: await of('item'), collections: await of('collection'), categories: await of('category') };
}

/** What `fetchBucket` reads of the engine, from the tables that DuckDB made. */
export async function readPeople(duck: Duck, scope: Scope, low: number, high: number): Promise<PersonRows[]> {
  const range = `WHERE uid >= ${low} AND uid < ${high}`;
  const one = async <Row extends z.ZodType<{ uid: number }>>(sql: string, row: Row) =>
    new Map((await duck.rows(sql, row)).map((each) => [each.uid, each]));
  const many = async <Row extends z.ZodType<{ uid: number }>>(sql: string, row: Row) =>
    groupBy(await duck.rows(sql, row), ({ uid }) => uid);
  const entries = (table: string, entity: string) =>
    many(`SELECT ${ENTRY.replace('entity', `${entity} AS entity`)} FROM ${table} ${range} ORDER BY uid, place`, entryRow);
  const series = async (table: string) => {
    const points = await many(`SELECT uid, key, value FROM ${table} ${range} ORDER BY uid, key`, pointRow);
    return (uid: number) => {
      const own = points.get(uid);
      return own && { uid, keys: own.map(({ key }) => key), values: own.map(({ value }) => value) };
    };
  };

  const everybody = await duck.rows(
    `SELECT t.uid, ${TOTALS}, history::INTEGER AS history, eligible::INTEGER AS eligible, user_id, name, zone
    FROM (SELECT * FROM totals ${range}) AS t JOIN people USING (uid) ORDER BY uid`,
    totals.row,
  );
  const lists = {
    creators: await entries('top_creators', 'creator'),
    items: await entries('top_items', 'item'),
    collections: await entries('top_collections', 'collection'),
    categories: await entries('top_categories', 'category'),
    creatorStandings: await many(`SELECT * FROM creator_standings ${range}`, standingRow),
    categoryStandings: await many(`SELECT * FROM category_standings ${range}`, standingRow),
    figurePlaces: await many(`SELECT * FROM figure_places ${range}`, figurePlaces.row),
    months: await many(`SELECT * FROM creator_months ${range}`, monthRow),
  };
  const singles = {
    overall: await one(`SELECT * FROM overall ${range}`, overallStandings.row),
    session: await one(`SELECT * FROM sessions ${range}`, longestSession.row),
    obsession: await one(`SELECT * FROM obsessions ${range}`, obsession.row),
    first: await one(`SELECT * FROM firsts ${range}`, first.row),
    discoveries: await one(`SELECT * FROM discoveries ${range}`, discoveries.row),
    previous: await one(`SELECT uid, ${TOTALS} FROM previous ${range}`, previous.row),
    uncounted: await one(`SELECT * FROM uncounted ${range}`, uncounted.row),
    figures: await one(`SELECT uid, figures FROM figures ${range}`, figures.row),
  };
  const [days, months, weekdays, hours] = [await series('days'), await series('months'), await series('weekdays'), await series('hours')];
  const calendar = monthsOf(scope.edition.window).map((month) => Number(month.replace('-', '')));
  return everybody.map((person): PersonRows => {
    const { uid } = person;
    return {
      totals: person,
      creators: lists.creators.get(uid) ?? [],
      items: lists.items.get(uid) ?? [],
      collections: lists.collections.get(uid) ?? [],
      categories: lists.categories.get(uid) ?? [],
      creatorStandings: lists.creatorStandings.get(uid) ?? [],
      categoryStandings: lists.categoryStandings.get(uid) ?? [],
      figurePlaces: lists.figurePlaces.get(uid) ?? [],
      overall: singles.overall.get(uid),
      days: days(uid),
      months: months(uid),
      weekdays: weekdays(uid),
      hours: hours(uid),
      session: singles.session.get(uid),
      obsession: singles.obsession.get(uid),
      // Music asks for none of these facts.
      binge: undefined,
      biggest: undefined,
      reorder: undefined,
      first: singles.first.get(uid),
      discoveries: singles.discoveries.get(uid),
      previous: singles.previous.get(uid),
      uncounted: singles.uncounted.get(uid),
      figures: singles.figures.get(uid),
      race: raceOf(
        (lists.months.get(uid) ?? []).map((month) => ({ ...month, gain: month.value })),
        calendar,
      ),
    };
  });
}
