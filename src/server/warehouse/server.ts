import { randomUUID } from 'node:crypto';
import { type ClickHouseClient, type ClickHouseSettings, createClient } from '@clickhouse/client';
import { z } from 'zod';
import { AnnumError } from '../../model/errors';
import type { Cluster, ServerConfig, Warehouse } from './client';
import { COLUMNS_FORMAT, rowsOfColumns } from './rows-of-columns';
import { serverError } from './server-error';

/** The longest statement. Nothing travels while one works, so a proxy between must be as patient. */
const REQUEST_TIMEOUT_MS = 6 * 3_600_000;

/** Settings that make the same text mean the same on shards as on one engine; none of them changes an answer of one engine. */
const SHARDED: ClickHouseSettings = {
  // A subquery on a distributed table means all of it, not the part on each shard.
  distributed_product_mode: 'global',
  // A row is on its shard when the statement that inserts it is done.
  distributed_foreground_insert: 1,
  // Never a whole statement on each shard apart: a window over everybody would be one over the people of a shard.
  parallel_distributed_insert_select: '0',
  // A missing shard is an error, never a smaller number.
  skip_unavailable_shards: 0,
};

/** With replicas, a statement sees everything that earlier ones wrote, whichever replica answers. */
const REPLICATED: ClickHouseSettings = {
  insert_quorum: 'auto',
  insert_quorum_parallel: 0,
  select_sequential_consistency: '1',
  load_balancing: 'in_order',
};

/** Opens a server, or the cluster that `config` names. Throws AnnumError `unavailable`, `unauthorized`, `forbidden` or `conflict`. */
export async function openServer(config: ServerConfig): Promise<Warehouse> {
  const [first = ''] = config.urls;
  const home = engineAt(config, first, {});
  if (config.cluster === undefined) {
    if (config.urls.length > 1) {
      throw new AnnumError('conflict', 'CLICKHOUSE_URL names several servers but CLICKHOUSE_CLUSTER no cluster.', {
        mend: 'Set CLICKHOUSE_CLUSTER to the name of their cluster in remote_servers, or name one server.',
      });
    }
    return home.as(null);
  }
  const settings = { ...SHARDED };
  const members = await home.members(config.cluster);
  const shardCount = new Set(members.map((member) => member.shard_num)).size;
  const replicated = members.length > shardCount;
  if (replicated) Object.assign(settings, REPLICATED);
  const urls = config.urls.length > 1 ? config.urls : shardUrls(first, members);
  const engines = urls.map((url) => engineAt(config, url, settings));
  const shards: Engine[] = [];
  let at = 0;
  for (const [index, engine] of engines.entries()) {
    const shard = await engine.shardOf(config.cluster);
    if (shards[shard - 1] !== undefined) continue;
    shards[shard - 1] = engine;
    if (index === 0) at = shard - 1;
  }
  const missing = Array.from({ length: shardCount }, (_, index) => index + 1).filter((shard) => shards[shard - 1] === undefined);
  if (missing.length > 0) {
    throw new AnnumError('conflict', `CLICKHOUSE_URL names no server of shard ${missing.join(', ')} of "${config.cluster}".`, {
      mend: 'Name one server of each shard, with commas between.',
    });
  }
  await home.close();
  const cluster: Cluster = { name: config.cluster, home: at, replicated, shards: shards.map((engine) => engine.as(null)) };
  const coordinator = engineAt(config, urls[0] ?? first, settings);
  return {
    ...coordinator.as(cluster),
    close: async () => {
      await Promise.all([coordinator.close(), ...engines.map((engine) => engine.close())]);
    },
  };
}

const memberRow = z.object({ shard_num: z.number(), host_name: z.string(), weight: z.number(), is_local: z.number() });
type Member = z.output<typeof memberRow>;

/** One server of each shard, at the port of the URL that is known. */
function shardUrls(known: string, members: readonly Member[]): string[] {
  const [first] = members;
  const local = members.find((member) => member.is_local === 1) ?? first;
  const hosts = new Map(members.map((member) => [member.shard_num, member.host_name]).reverse() as [number, string][]);
  return [...hosts].map(([shard, host]) => {
    const url = new URL(known);
    if (shard !== local?.shard_num) url.hostname = host;
    return url.href;
  });
}

interface Engine {
  members(cluster: string): Promise<Member[]>;
  /** The number of the shard that this server is of, from 1. */
  shardOf(cluster: string): Promise<number>;
  as(cluster: Cluster | null): Warehouse;
  close(): Promise<void>;
}

function engineAt(config: ServerConfig, url: string, extra: ClickHouseSettings): Engine {
  const client: ClickHouseClient = createClient({
    url,
    username: config.user,
    password: config.password,
    request_timeout: REQUEST_TIMEOUT_MS,
    application: 'annum',
    // Failures are thrown, told once, and without the text of statements.
    log: { level: 127 },
  });
  const settings = (name: string): ClickHouseSettings => ({
    ...extra,
    log_comment: name,
    output_format_json_quote_64bit_integers: 0,
    output_format_json_quote_denormals: 0,
    // An error on the way is an error status, not half an answer.
    wait_end_of_query: 1,
  });
  const attempt = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw serverError(error, url) ?? error;
    }
  };
  const ask: Warehouse['ask'] = (name, sql, params) =>
    attempt(async () => {
      const answer = await client.query({
        query: sql,
        query_params: { ...params },
        format: COLUMNS_FORMAT,
        clickhouse_settings: settings(name),
      });
      return answer.text();
    });
  const warehouse: Omit<Warehouse, 'server'> = {
    ask,
    async query(name, sql, params, row) {
      return rowsOfColumns(await ask(name, sql, params), row);
    },
    async command(name, sql, params = {}) {
      await attempt(() => client.command({ query: sql, query_params: { ...params }, clickhouse_settings: settings(name) }));
    },
    async insert(name, table, rows) {
      if (rows.length === 0) return;
      await attempt(() => client.insert({ table, values: [...rows], format: 'JSONEachRow', clickhouse_settings: settings(name) }));
    },
    close: () => client.close(),
  };
  const members = (cluster: string) =>
    warehouse.query(
      'cluster-members',
      `SELECT shard_num, host_name, shard_weight AS weight, is_local FROM system.clusters
      WHERE cluster = {cluster:String} ORDER BY shard_num, replica_num`,
      { cluster },
      memberRow,
    );
  return {
    async members(cluster) {
      const found = await members(cluster);
      if (found.length === 0) {
        throw new AnnumError('conflict', `The server at ${hostOf(url)} knows no cluster "${cluster}".`, {
          mend: 'Set CLICKHOUSE_CLUSTER to a name that system.clusters has, or leave it empty for one server.',
        });
      }
      if (found.some((member) => member.weight !== found[0]?.weight)) {
        throw new AnnumError('conflict', `The shards of "${cluster}" have different weights.`, {
          mend: 'Give all shards the same weight: people are numbered by the shard they are on.',
        });
      }
      return found;
    },
    async shardOf(cluster) {
      const local = (await members(cluster)).find((member) => member.is_local === 1);
      if (local) return local.shard_num;
      throw new AnnumError('conflict', `The server at ${hostOf(url)} is no member of its cluster "${cluster}".`, {
        mend: 'Name the members of the cluster in CLICKHOUSE_URL, each as remote_servers has it.',
      });
    },
    as: (cluster) => ({
      ...warehouse,
      server: {
        database: config.database,
        cluster,
        async insertLines(name, table, columns, lines) {
          await attempt(() =>
            client.command({
              query: `INSERT INTO ${table} (${columns.join(', ')}) FORMAT JSONCompactEachRow\n${lines}`,
              clickhouse_settings: settings(name),
              query_id: `annum-${config.database}-${name}-${randomUUID()}`,
            }),
          );
        },
      },
    }),
    close: () => client.close(),
  };
}

const hostOf = (url: string) => new URL(url).host;
