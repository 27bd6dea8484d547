import type { z } from 'zod';
import type { Params, Warehouse } from './client';

/** Whoever answers questions: an engine, or somebody who passes them on to one. */
export type Reader = Pick<Warehouse, 'query'>;

/** Those who are asked about a run's tables: each shard about its people, the coordinator about all else. */
export interface Readers {
  readonly coordinator: Reader;
  readonly shards: readonly Reader[];
}

/** One answer made of every shard's: right for questions whose every row is about one person. Rows of one person stay in order. */
export async function ofShards<Row extends z.ZodObject>(
  { shards }: Readers,
  name: string,
  sql: string,
  params: Params,
  row: Row,
): Promise<z.output<Row>[]> {
  const answers = await Promise.all(shards.map((shard) => shard.query(name, sql, params, row)));
  return answers.flat();
}
