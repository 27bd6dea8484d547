import { type Derivation, IN_RANGE, measured, one } from './statistic';

/** A longer pause than this begins a new session. */
export const SESSION_GAP_MS = 30 * 60_000;

/** One row a person: the session with the greatest main measure, ties to the earliest. Ends are a running maximum, so overlaps do not split. */
export const fillSessions: Derivation = {
  name: 'fill-sessions',
  of: 'people',
  into: 'sessions',
  sql: ({ tables, pack }) => `SELECT uid, argMin(start, (-value, start)), argMin(events, (-value, start)), max(value) FROM (
      SELECT uid, session, min(t) AS start, toInt64(count()) AS events, ${measured(pack.mainMeasure)} AS value FROM (
        SELECT uid, t, dur, amount_minor, units, collection,
          sum(t > ended + ${SESSION_GAP_MS}) OVER (PARTITION BY uid ORDER BY t RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS session
        FROM (
          SELECT uid, t, dur, amount_minor, units, collection,
            max(t + dur) OVER (PARTITION BY uid ORDER BY t ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS ended
          FROM ${tables.plays} WHERE era = 1 AND ${IN_RANGE}
        )
      ) GROUP BY uid, session
    ) GROUP BY uid`,
};

export const longestSession = one(
  'longest-session',
  ['start', 'events', 'value'],
  ({ tables }) => `SELECT * FROM ${tables.sessions} WHERE ${IN_RANGE}`,
);
