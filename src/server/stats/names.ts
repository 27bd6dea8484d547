import { z } from 'zod';
import type { Scope } from '../warehouse/scope';

/** The four kinds of entities, each with the column of its owner. */
const OWNERS = { creators: '0', items: 'creator', collections: 'creator', categories: '0' } as const;

export type EntityKind = keyof typeof OWNERS;
export const ENTITY_KINDS = Object.keys(OWNERS) as EntityKind[];

/** An entity's shown name, its id when one was given ('' else), and its creator (0: none). */
export interface NameRow {
  readonly name: string;
  readonly id: string;
  readonly owner: number;
}

/** One row an entity asked for, by kind, in the parameters `creators`, `items`, `collections` and `categories`. */
export const names = {
  name: 'names',
  sql: ({ tables }: Scope) =>
    ENTITY_KINDS.map(
      (kind) =>
        `SELECT '${kind}' AS kind, entity, name, id, ${OWNERS[kind]} AS owner FROM ${tables[kind]} WHERE entity IN {${kind}:Array(UInt32)}`,
    ).join(' UNION ALL '),
  row: z.object({
    kind: z.enum(['creators', 'items', 'collections', 'categories']),
    entity: z.number().int(),
    name: z.string(),
    id: z.string(),
    owner: z.number().int(),
  }),
};
