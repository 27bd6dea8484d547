import { BADGE_RUNGS } from '@/model/standing';
import type { Question } from './load';
import type { Group } from './step';

/** Creators that enough people have among their first so many. */
const those = (places: number, minCohort: number) =>
  `SELECT creator, count(*) AS people FROM creator_pairs WHERE place <= ${places} GROUP BY creator HAVING count(*) >= ${minCohort}`;

/** With last year and with others: read after the lists, standings and totals are made. */
export function comparisons({
  previous,
  minCohort,
}: Pick<Question, 'previous' | 'minCohort'>): readonly (readonly [group: Group, sql: string])[] {
  return [
    [
      'last year',
      `CREATE TEMP TABLE last_year AS
      WITH earlier AS (
        SELECT *, row_number() OVER (PARTITION BY uid ORDER BY ms DESC, plays DESC, creator) AS before FROM (
          SELECT uid, creator, sum(dur)::BIGINT AS ms, count(*) AS plays FROM plays
          WHERE era < 2 AND creator > 0 AND day >= ${previous.fromDay} AND day < ${previous.toDay} GROUP BY uid, creator
        ) QUALIFY before <= 10
      )
      SELECT t.uid, t.before, t.creator AS entity, t.ms AS was, t.plays, coalesce(c.ms, 0) AS now, coalesce(c.place, 0) AS place
      FROM earlier AS t LEFT JOIN creator_pairs AS c USING (uid, creator)`,
    ],
    [
      'last year',
      `CREATE TEMP TABLE comebacks AS
      SELECT uid, count(*) AS count, arg_min(creator, place) AS top, arg_min(last_day, place) AS last
      FROM creator_pairs WHERE NOT discovered AND last_day < ${previous.fromDay} GROUP BY uid`,
    ],
    [
      'next badge',
      `CREATE TEMP TABLE creator_rungs AS
      SELECT creator, "of", rung, min(ms) AS least, count(*) AS inside FROM (
        SELECT creator, ms, row_number() OVER (PARTITION BY creator ORDER BY ms DESC) AS place, count(*) OVER (PARTITION BY creator) AS "of"
        FROM creator_pairs QUALIFY "of" >= ${minCohort}
      ) JOIN (SELECT unnest([${BADGE_RUNGS.join(', ')}]) AS rung) ON place <= "of" * rung // 100000 GROUP BY ALL`,
    ],
    [
      'next badge',
      `CREATE TEMP TABLE next_badge AS
      SELECT s.uid, s.entity, max(r.rung) AS rung, arg_max(r.least, r.rung) AS least, any_value(r."of") AS "of"
      FROM creator_standings AS s JOIN creator_rungs AS r ON r.creator = s.entity AND r.inside < s.at_or_above GROUP BY s.uid, s.entity`,
    ],
    [
      'may love',
      `CREATE TEMP TABLE neighbours AS
      WITH loved AS (${those(5, minCohort)}), played AS (${those(20, minCohort)}), pairs AS (
        SELECT a.creator AS one, b.creator AS other, count(*) AS together
        FROM (SELECT uid, creator FROM creator_pairs SEMI JOIN loved USING (creator) WHERE place <= 5) AS a
        JOIN (SELECT uid, creator FROM creator_pairs SEMI JOIN played USING (creator) WHERE place <= 20) AS b
        ON a.uid = b.uid AND a.creator <> b.creator GROUP BY ALL HAVING together >= ${minCohort}
      )
      SELECT one, other, (together::HUGEINT * together * 1000000 // (l.people * p.people))::BIGINT AS weight, together
      FROM pairs JOIN loved AS l ON l.creator = one JOIN played AS p ON p.creator = other
      QUALIFY row_number() OVER (PARTITION BY one ORDER BY weight DESC, together DESC, other) <= 20`,
    ],
    [
      'may love',
      `CREATE TEMP TABLE may_love AS
      WITH proposed AS (
        SELECT c.uid, n.other, n.weight, n.together, c.creator, c.place
        FROM (SELECT uid, creator, place FROM creator_pairs SEMI JOIN (FROM totals WHERE eligible) AS t USING (uid) WHERE place <= 5) AS c
        JOIN neighbours AS n ON n.one = c.creator
      ), reasons AS (
        SELECT uid, other, sum(weight) AS score, count(*) AS size,
          list(struct_pack(creator := creator, together := together) ORDER BY weight DESC, place) AS reasons
        FROM proposed AS p ANTI JOIN (SELECT uid, creator FROM plays) AS k ON k.uid = p.uid AND k.creator = p.other GROUP BY uid, other
      )
      SELECT uid, row_number() OVER (PARTITION BY uid ORDER BY score DESC, size DESC, other) AS place, other AS entity,
        reasons[1].creator AS through, coalesce(reasons[2].creator, 0) AS also, reasons[1].together AS people
      FROM reasons QUALIFY place <= 3`,
    ],
    [
      'creators',
      'CREATE TEMP TABLE decoys AS SELECT uid, place, creator AS entity, ms AS value FROM creator_pairs WHERE place IN (2, 7, 13)',
    ],
    [
      'overall',
      `CREATE TEMP TABLE everybody AS
      WITH placed AS (SELECT ms, row_number() OVER (ORDER BY ms) AS place, count(*) OVER () AS "of" FROM totals WHERE eligible), loved AS (
        SELECT creator, count(*) AS lovers FROM creator_pairs SEMI JOIN (FROM totals WHERE eligible) AS t USING (uid)
        WHERE place <= 5 GROUP BY creator ORDER BY lovers DESC, sum(ms) DESC, creator LIMIT 1
      )
      SELECT max("of") AS "of", min(ms) FILTER (place = ("of" + 1) // 2) AS low, min(ms) FILTER (place = "of" // 2 + 1) AS high,
        sum(ms)::BIGINT // 60000 AS total, (SELECT name FROM creator_entities SEMI JOIN loved ON creator = entity) AS loved,
        (SELECT lovers FROM loved) AS lovers
      FROM placed`,
    ],
  ];
}
