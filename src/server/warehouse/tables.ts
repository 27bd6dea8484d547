/** Columns, engine and order of every table that one run makes. Instants are epoch milliseconds, `day` counts local dates from 1970-01-01. */
const SUBJECT = `creator_id String, creator_name String, item_id String, item_name String, collection_id String, collection_name String,
    categories String`;
const SPELLED =
  '(spelling UInt128, identity UInt128, id String, label String, creator UInt32, uses UInt64) ENGINE = MergeTree ORDER BY tuple()';
const SPELLINGS = '(spelling UInt128, entity UInt32) ENGINE = MergeTree ORDER BY spelling';
const ENTITIES = '(entity UInt32, name String, id String, creator UInt32, identity UInt128) ENGINE = MergeTree ORDER BY entity';
const definitions = {
  /** Everybody with an event; `uid` is dense in the order of user ids. */
  people: '(uid UInt32, user_id String, name String, zone LowCardinality(String), birthday String) ENGINE = MergeTree ORDER BY uid',
  /** `offset_ms` is local minus universal time from `from_ms` on. */
  zone_offsets: '(zone LowCardinality(String), from_ms Int64, offset_ms Int64) ENGINE = MergeTree ORDER BY (zone, from_ms)',
  /**
   * The snapshot's events of the pack's kinds; '' is absent. `era` 1 counts in the window, 0 counts outside of it, 2 does not count.
   * `subject` is a hash of the seven texts: thousands of events are about the same.
   */
  events: `(era UInt8, uid UInt32, t Int64, day Int32, hour UInt8, dur Int64, amount_minor Int64, units Int64, skipped_currency UInt8,
    estimated UInt8, subject UInt128, ${SUBJECT}) ENGINE = Log`,
  /**
   * One row a subject, with the number of events that count in the window and are about it. Spellings are 128-bit hashes of an entity
   * as sent (0: none), an item's and a collection's together with the creator's.
   */
  subjects: `(subject UInt128, creator_spelling UInt128, item_spelling UInt128, collection_spelling UInt128, category_spelling UInt128,
    ${SUBJECT}, uses UInt64) ENGINE = Log`,
  category_lists: '(spelling UInt128, names Array(String), uses UInt64) ENGINE = Log',
  /** Distinct spellings with what is shown of them and a hash of the identity. */
  creator_spelled: SPELLED,
  item_spelled: SPELLED,
  collection_spelled: SPELLED,
  category_spelled: SPELLED,
  /** Entities in the order of shown names, then identity: comparing two numbers is comparing two names. 0 is "none". */
  creators: ENTITIES,
  items: ENTITIES,
  collections: ENTITIES,
  categories: ENTITIES,
  /** Which entity a spelling is. */
  creator_spellings: SPELLINGS,
  item_spellings: SPELLINGS,
  collection_spellings: SPELLINGS,
  category_spellings: SPELLINGS,
  category_list_spellings: '(spelling UInt128, entities Array(UInt32)) ENGINE = MergeTree ORDER BY spelling',
  subject_entities:
    '(subject UInt128, item UInt32, creator UInt32, collection UInt32, categories Array(UInt32)) ENGINE = MergeTree ORDER BY subject',
  /** One row of integers an event, with the `era` as above. */
  plays: `(era UInt8, uid UInt32, t Int64, day Int32, hour UInt8, dur Int64, amount_minor Int64, units Int64, skipped_currency UInt8,
    estimated UInt8, item UInt32, creator UInt32, collection UInt32, categories Array(UInt32)) ENGINE = MergeTree ORDER BY (era, uid, t)`,
  /** One row a person with a counted event in the window. `value` is the main measure; `history` 1: known from before the window, 2: from before last year's. */
  totals: `(uid UInt32, plays Int64, ms Int64, amount Int64, quantity Int64, orders Int64, active_days Int64, items Int64, creators Int64,
    collections Int64, categories Int64, skipped_currency Int64, value Int64, night Int64, morning Int64, weekend Int64, history UInt8,
    eligible UInt8) ENGINE = MergeTree ORDER BY uid`,
  /** One row a person and creator; `value` is the list's measure, `place` the creator's place among the person's, `first_day` of all, `last_day` of before the window. */
  creator_pairs: `(uid UInt32, creator UInt32, plays Int64, ms Int64, amount Int64, quantity Int64, orders Int64, value Int64,
    discovered UInt8, first_day Int32, last_day Int32, place UInt32) ENGINE = MergeTree ORDER BY (uid, place)`,
  category_pairs: `(uid UInt32, category UInt32, plays Int64, ms Int64, amount Int64, quantity Int64, orders Int64, value Int64,
    place UInt32) ENGINE = MergeTree ORDER BY (uid, place)`,
  /** Places of a person's first five in the cohorts of these entities. */
  creator_standings: '(uid UInt32, entity UInt32, greater Int64, at_or_above Int64, of Int64) ENGINE = MergeTree ORDER BY uid',
  category_standings: '(uid UInt32, entity UInt32, greater Int64, at_or_above Int64, of Int64) ENGINE = MergeTree ORDER BY uid',
  /** Large cohorts: how many members, and the value of the last one inside each of BADGE_RUNGS (0 where a rung is smaller than one member). */
  creator_rungs: '(creator UInt32, of Int64, leasts Array(Int64)) ENGINE = MergeTree ORDER BY creator',
  /** What the lovers of one creator love as well: its nearest others. */
  neighbours: '(creator UInt32, other UInt32, weight UInt64, together Int64) ENGINE = MergeTree ORDER BY creator',
  overall_standings: '(uid UInt32, greater Int64, at_or_above Int64, of Int64) ENGINE = MergeTree ORDER BY uid',
  sessions: '(uid UInt32, start Int64, events Int64, value Int64) ENGINE = MergeTree ORDER BY uid',
  /** The person's most played item and date, several where they are even. */
  obsessions: '(uid UInt32, item UInt32, day Int32, plays Int64) ENGINE = MergeTree ORDER BY uid',
  /** Figures by their place in the model's list, null where a person has none. */
  figures: '(uid UInt32, figures Array(Nullable(Float64)), eligible UInt8) ENGINE = MergeTree ORDER BY uid',
  figure_places: '(uid UInt32, figure UInt8, less Int64, of Int64) ENGINE = MergeTree ORDER BY uid',
  /** All that recaps say: what a statistic (by its place in recap/rows.ts) tells of a person who gets one. */
  told: '(uid UInt32, statistic UInt8, numbers Array(Float64)) ENGINE = MergeTree ORDER BY (uid, statistic)',
} as const;

export type TableName = keyof typeof definitions;
export type Tables = Readonly<Record<TableName, string>>;

/** Full names of a run's tables in its own database. */
export function tablesOf(database: string): Tables {
  const names = Object.keys(definitions).map((name) => [name, `${database}.${name}`]);
  return Object.fromEntries(names) as Tables;
}

/** Tables with a `uid` hold rows of people: a cluster divides them by it. Of the others the coordinator has the only one that counts. */
export const isOfPeople = (name: TableName): boolean => /\(uid UInt32\b|, uid UInt32\b/.test(definitions[name]);

/** The distributed table that reads and writes all shards' tables of this name. */
export const wholeName = (table: string): string => table.replace('.', `${WHOLE}.`);

const WHOLE = '_whole';

/** What a cluster's statements need to know of it. */
interface Sharding {
  readonly name: string;
  readonly replicated: boolean;
}

/** The statements that make an empty database with a run's tables; on a cluster with replicas, everywhere at once. */
export function createTables(database: string, cluster: Sharding | null = null): string[] {
  const everywhere = onCluster(cluster);
  const tables = Object.entries(definitions).map(
    ([name, body]) =>
      `CREATE TABLE ${database}.${name}${everywhere} ${cluster?.replicated ? replicatedBody(body) : body}${mergingLate(body)}`,
  );
  return [...dropTables(database, cluster), `CREATE DATABASE ${database}${everywhere}`, ...tables];
}

/** Written once, read a few times and dropped: parts are merged only where there would be very many. */
const mergingLate = (body: string) => (body.includes('MergeTree') ? ' SETTINGS min_parts_to_merge_at_once = 50' : '');

/** The statements that make the tables through which a shard sees all shards. People are where `uid` modulo the number of shards says. */
export function distributedTables(database: string, cluster: Sharding): string[] {
  const everywhere = onCluster(cluster);
  const tables = (Object.keys(definitions) as TableName[]).map((name) => {
    const key = isOfPeople(name) ? ', uid' : '';
    return `CREATE TABLE ${database}${WHOLE}.${name}${everywhere} AS ${database}.${name} ENGINE = Distributed('${cluster.name}', '${database}', '${name}'${key})`;
  });
  return [`CREATE DATABASE ${database}${WHOLE}${everywhere}`, ...tables];
}

/** The statements that remove a run's tables. */
export function dropTables(database: string, cluster: Sharding | null = null): string[] {
  const everywhere = onCluster(cluster);
  return [`DROP DATABASE IF EXISTS ${database}${WHOLE}${everywhere} SYNC`, `DROP DATABASE IF EXISTS ${database}${everywhere} SYNC`];
}

const onCluster = (cluster: Sharding | null): string => (cluster?.replicated ? ` ON CLUSTER ${cluster.name}` : '');

/** Replicas need an engine that copies rows; the server's own macros {shard} and {replica} name the place. Log engines cannot. */
export const replicatedBody = (body: string): string =>
  body
    .replace(/ENGINE = Log\b/, 'ENGINE = MergeTree ORDER BY tuple()')
    .replace(/ENGINE = (\w*)MergeTree/, 'ENGINE = Replicated$1MergeTree');
