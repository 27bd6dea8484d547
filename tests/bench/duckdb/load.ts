import type { Step } from './step';

/** What the texts are written for. Days count local dates from 1970-01-01; ends are exclusive. */
export interface Question {
  /** Parquet files with the store's `events` and `users`. */
  readonly eventsFile: string;
  readonly usersFile: string;
  readonly zone: string;
  readonly window: { readonly fromDay: number; readonly toDay: number };
  readonly previous: { readonly fromDay: number; readonly toDay: number };
  readonly minDurationMs: number;
  readonly minimum: { readonly plays: number; readonly creators: number };
  readonly minCohort: number;
  readonly top: number;
}

const DAY_MS = 86_400_000;
/** No zone changes its offset between two of these. */
const STEP_MS = 900_000;

/**
 * Everybody with their zone, and every event with its local date and hour and whether it counts (`era` 1 in the window, 0 outside of
 * it, 2 not at all): what the engine's own loading prepares. Offsets are asked of ICU once a zone and quarter of an hour.
 */
export const loading = ({ eventsFile, usersFile, zone, window, minDurationMs }: Question): Step[] => [
  {
    group: 'load',
    sql: `CREATE TABLE people AS
      SELECT (row_number() OVER (ORDER BY s.user_id) - 1)::UINTEGER AS uid, s.user_id, coalesce(u.display_name, '') AS name, coalesce(u.birthday, '') AS birthday,
        coalesce(nullif(u.timezone, ''), s.zone, '${zone}') AS zone
      FROM (
        SELECT user_id, arg_max(timezone, row(occurred_at_ms, timezone)) FILTER (timezone <> '') AS zone FROM '${eventsFile}' GROUP BY user_id
      ) AS s LEFT JOIN '${usersFile}' AS u ON u.id = s.user_id`,
  },
  {
    group: 'load',
    sql: `CREATE TEMP TABLE offsets AS
      SELECT zone, slot, epoch_ms(timezone(zone, make_timestamptz(slot * ${STEP_MS} * 1000))) - slot * ${STEP_MS} AS offset_ms
      FROM (SELECT DISTINCT p.zone, e.occurred_at_ms // ${STEP_MS} AS slot FROM '${eventsFile}' AS e JOIN people AS p USING (user_id))`,
  },
  {
    group: 'load',
    sql: `CREATE TABLE events AS
      SELECT CASE WHEN dur < ${minDurationMs} THEN 2 WHEN day >= ${window.fromDay} AND day < ${window.toDay} THEN 1 ELSE 0 END::UTINYINT AS era, *
      FROM (
        SELECT p.uid, e.occurred_at_ms AS t, ((t + o.offset_ms) // ${DAY_MS})::INTEGER AS day,
          ((t + o.offset_ms) % ${DAY_MS} // 3600000)::UTINYINT AS hour, coalesce(e.duration_ms, 0)::INTEGER AS dur, 0::INTEGER AS amount,
          e.quantity::INTEGER AS quantity, coalesce(e.creator_id, '') AS creator_id, coalesce(e.creator_name, '') AS creator_name,
          coalesce(e.item_id, '') AS item_id, coalesce(e.item_name, '') AS item_name, coalesce(e.collection_id, '') AS collection_id,
          coalesce(e.collection_name, '') AS collection_name, coalesce(e.categories, '[]') AS categories
        FROM '${eventsFile}' AS e JOIN people AS p USING (user_id)
        JOIN offsets AS o ON o.zone = p.zone AND o.slot = e.occurred_at_ms // ${STEP_MS}
        WHERE e.occurred_at_ms < ${(window.toDay + 1) * DAY_MS}
      )`,
  },
  { group: 'load', sql: 'CHECKPOINT' },
];
