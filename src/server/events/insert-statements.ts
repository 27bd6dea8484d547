import type { Provider } from '../db/db';
import type { Statement } from '../db/statement';
import { EVENT_COLUMNS } from './event-row';

/** The SQL that stores a batch; `lockStatements` go first, in the same transaction. */
export interface InsertStatements {
  /** Takes the JSON of the user ids and the time of arrival. */
  readonly users: string;
  /** Takes the JSON of the rows, that of the constants, and the time of arrival. */
  readonly events: string;
}

/** The statements for rows that hold the columns `varying` (indices into EVENT_COLUMNS). */
export function insertStatements(provider: Provider, varying: readonly number[]): InsertStatements {
  const place = new Map(varying.map((column, index) => [column, index]));
  return provider === 'sqlite' ? sqlite(place) : postgresql(place);
}

const NAMES = EVENT_COLUMNS.map((column) => column.name).join(', ');

/** LIMIT -1 keeps SQLite from writing each row's JSON out again for every column. WHERE true: without it, ON would belong to a join. */
const sqlite = (place: ReadonlyMap<number, number>): InsertStatements => ({
  users: 'INSERT INTO users (id, created_at_ms) SELECT value, ?2 FROM json_each(?1) WHERE true ON CONFLICT DO NOTHING',
  events: `INSERT INTO events (${NAMES}, received_at_ms)
    SELECT ${EVENT_COLUMNS.map((_, column) => from(place, column, 'row', '?2')).join(', ')}, ?3
    FROM (SELECT value AS row FROM json_each(?1) LIMIT -1) WHERE true ON CONFLICT DO NOTHING`,
});

/** "annum", as a number that no other user of advisory locks in this database should hold. */
const INTAKE_LOCK = 0x616e6e756d;

/**
 * What begins every transaction that gives ids to events (nothing on SQLite, which has one writer anyway). One at a time: so ids are
 * given in the order in which they become visible (a reader that has seen id N has seen all below it), and two batches with the same
 * new keys in another order cannot deadlock.
 */
export const lockStatements = (provider: Provider): Statement[] =>
  provider === 'sqlite' ? [] : [{ sql: `SELECT pg_advisory_xact_lock(${INTAKE_LOCK})`, args: [] }];

const postgresql = (place: ReadonlyMap<number, number>): InsertStatements => ({
  users:
    'INSERT INTO users (id, created_at_ms) SELECT id, $2::bigint FROM jsonb_array_elements_text($1::jsonb) AS id ON CONFLICT DO NOTHING',
  events: `INSERT INTO events (${NAMES}, received_at_ms)
    SELECT ${EVENT_COLUMNS.map(({ type }, column) => `(${from(place, column, 'row', '$2::jsonb')})::${type}`).join(', ')}, $3::bigint
    FROM jsonb_array_elements($1::jsonb) AS row ON CONFLICT DO NOTHING`,
});

/** Both databases count JSON arrays from 0 with the same operator. */
function from(place: ReadonlyMap<number, number>, column: number, row: string, constants: string): string {
  const index = place.get(column);
  return index === undefined ? `${constants} ->> ${column}` : `${row} ->> ${index}`;
}
