import { z } from 'zod';
import { monthsOf } from '@/model/window';
import type { Bucket } from '@/server/recap/fetch';
import { groupBy } from '@/server/recap/group-by';
import { raceOf } from '@/server/recap/race';
import type { EverybodyRow, Names, PersonRows } from '@/server/recap/rows';
import { ENTRY, STANDING } from '@/server/stats/creators';
import { everybody } from '@/server/stats/overall';
import { TOTALS } from '@/server/stats/totals';
import type { Scope } from '@/server/warehouse/scope';
import type { Duck } from './duck';

const integer = z.number().int();
/** A person's row with these columns, all whole numbers. */
const rowOf = <const Column extends string>(...columns: readonly Column[]) =>
  z.object({ uid: integer, ...(Object.fromEntries(columns.map((column) => [column, integer])) as Record<Column, typeof integer>) });

const nameRow = z.object({ entity: integer, name: z.string(), id: z.string(), owner: integer });
const pointRow = rowOf('key', 'value');
const figuresRow = z.object({ uid: integer, figures: z.array(z.number().nullable()) });

export async function readEverybody(duck: Duck): Promise<EverybodyRow> {
  const [row] = await duck.rows('SELECT "of", low, high, total, loved, lovers FROM everybody', everybody.row);
  if (!row) throw new Error('Everybody has no row.');
  return row;
}

export async function readNames(duck: Duck): Promise<Names> {
  const of = async (kind: string) => {
    const rows = await duck.rows(`SELECT entity, name, id, owner FROM ${kind}_entities`, nameRow);
    return new Map(rows.map((row) => [row.entity, row]));
  };
  return { creators: await of('creator'), items: await of('item'), collections: await of('collection'), categories: await of('category') };
}

/** What `fetchBucket` reads of the engine, from the tables that DuckDB made. */
export async function readPeople(duck: Duck, scope: Scope, low: number, high: number): Promise<Bucket['people']> {
  const range = `WHERE uid >= ${low} AND uid < ${high}`;
  const one = async <Row extends z.ZodType<{ uid: number }>>(sql: string, row: Row) =>
    new Map((await duck.rows(sql, row)).map((each) => [each.uid, each]));
  const many = async <Row extends z.ZodType<{ uid: number }>>(sql: string, row: Row) =>
    groupBy(await duck.rows(sql, row), ({ uid }) => uid);
  const entries = (table: string, entity: string) =>
    many(`SELECT * RENAME (${entity} AS entity) FROM ${table} ${range} ORDER BY uid, place`, rowOf(...ENTRY));
  const series = (table: string) => many(`SELECT uid, key, value FROM ${table} ${range} ORDER BY uid, key`, pointRow);

  const everybody = await duck.rows(
    `SELECT t.* REPLACE (eligible::INTEGER AS eligible), user_id, name, zone, birthday
    FROM (SELECT * FROM totals ${range}) AS t JOIN people USING (uid) ORDER BY uid`,
    rowOf(...TOTALS, 'history', 'eligible').extend({ user_id: z.string(), name: z.string(), zone: z.string(), birthday: z.string() }),
  );
  const lists = {
    creators: await entries('top_creators', 'creator'),
    items: await entries('top_items', 'item'),
    collections: await entries('top_collections', 'collection'),
    categories: await entries('top_categories', 'category'),
    creatorStandings: await many(`SELECT * FROM creator_standings ${range}`, rowOf(...STANDING)),
    categoryStandings: await many(`SELECT * FROM category_standings ${range}`, rowOf(...STANDING)),
    figurePlaces: await many(`SELECT * FROM figure_places ${range}`, rowOf('figure', 'less', 'of')),
    lastYear: await many(
      `SELECT * FROM last_year ${range} ORDER BY uid, before`,
      rowOf('before', 'entity', 'was', 'plays', 'now', 'place'),
    ),
    nextBadge: await many(`SELECT * FROM next_badge ${range}`, rowOf('entity', 'rung', 'least', 'of')),
    mayLove: await many(`SELECT * FROM may_love ${range} ORDER BY uid, place`, rowOf('place', 'entity', 'through', 'also', 'people')),
    decoys: await many(`SELECT * FROM decoys ${range} ORDER BY uid, place`, rowOf('place', 'entity', 'value')),
    creatorMonths: await many(`SELECT * FROM creator_months ${range}`, rowOf('creator', 'month', 'value', 'plays')),
  };
  const singles = {
    overall: await one(`SELECT * FROM overall ${range}`, rowOf('greater', 'at_or_above', 'of')),
    session: await one(`SELECT * FROM sessions ${range}`, rowOf('start', 'events', 'value')),
    obsession: await one(`SELECT * FROM obsessions ${range}`, rowOf('entity', 'date', 'count')),
    first: await one(`SELECT * FROM firsts ${range}`, rowOf('start', 'entity', 'owner')),
    discoveries: await one(`SELECT * FROM discoveries ${range}`, rowOf('count', 'top', 'first')),
    comebacks: await one(`SELECT * FROM comebacks ${range}`, rowOf('count', 'top', 'last')),
    previous: await one(`SELECT * FROM previous ${range}`, rowOf(...TOTALS)),
    uncounted: await one(`SELECT * FROM uncounted ${range}`, rowOf('count')),
    figures: await one(`SELECT uid, figures FROM figures ${range}`, figuresRow),
  };
  const [days, months, weekdays, hours] = [await series('days'), await series('months'), await series('weekdays'), await series('hours')];
  const window = monthsOf(scope.edition.window);
  const calendar = window.map((month) => Number(month.replace('-', '')));
  return everybody.map(({ user_id: id, name, zone, birthday, eligible, ...totals }) => {
    if (!eligible) return { id, rows: null };
    const { uid } = totals;
    const at = (points: typeof days, key: number) => points.get(uid)?.find((point) => point.key === key)?.value ?? 0;
    const rows: PersonRows = {
      person: { id, name, zone, birthday },
      totals,
      creators: lists.creators.get(uid) ?? [],
      items: lists.items.get(uid) ?? [],
      collections: lists.collections.get(uid) ?? [],
      categories: lists.categories.get(uid) ?? [],
      creatorStandings: lists.creatorStandings.get(uid) ?? [],
      categoryStandings: lists.categoryStandings.get(uid) ?? [],
      figurePlaces: lists.figurePlaces.get(uid) ?? [],
      lastYear: lists.lastYear.get(uid),
      comebacks: singles.comebacks.get(uid),
      nextBadge: lists.nextBadge.get(uid),
      mayLove: lists.mayLove.get(uid),
      decoys: lists.decoys.get(uid),
      overall: singles.overall.get(uid),
      days: (days.get(uid) ?? []).map(({ key, value }) => ({ day: key, value })),
      timeline: {
        hours: Array.from({ length: 24 }, (_, hour) => at(hours, hour)),
        weekdays: Array.from({ length: 7 }, (_, weekday) => at(weekdays, weekday)),
        months: calendar.map((month) => at(months, month)),
      },
      session: singles.session.get(uid),
      obsession: singles.obsession.get(uid),
      first: singles.first.get(uid),
      discoveries: singles.discoveries.get(uid),
      previous: singles.previous.get(uid),
      uncounted: singles.uncounted.get(uid),
      figures: singles.figures.get(uid)?.figures,
      race: raceOf(
        (lists.creatorMonths.get(uid) ?? []).flatMap(({ month, creator, value, plays }) => [
          calendar.indexOf(month),
          creator,
          value,
          plays,
          0,
        ]),
        window,
      ),
    };
    return { id, rows };
  });
}
