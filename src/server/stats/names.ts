import { z } from 'zod';
import type { Statistic } from './statistic';

const row = z.object({ entity: z.number().int(), name: z.string(), id: z.string(), owner: z.number().int() });
export type NameRow = z.infer<typeof row>;

const names = (kind: 'creators' | 'items' | 'collections' | 'categories', owner: string) =>
  ({
    name: `names-of-${kind}`,
    sql: ({ tables }) => `SELECT entity, name, id, ${owner} AS owner FROM ${tables[kind]} WHERE entity IN {entities:Array(UInt32)}`,
    row,
  }) satisfies Statistic;

/** One row an entity asked for: its shown name, its id when one was given ('' else), and its creator (0: none). */
export const creatorNames = names('creators', '0');
export const itemNames = names('items', 'creator');
export const collectionNames = names('collections', 'creator');
export const categoryNames = names('categories', '0');
