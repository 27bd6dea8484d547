import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { derivePostgresql } from '@/dev/generate-clients.mjs';
import type { Provider } from '@/server/db/db';
import { createTestStore, providers, type TestStore } from '../support/test-store';
import { schemaModels, type TableModel } from './schema-models';

const root = new URL('../../', import.meta.url);
const text = (path: string) => readFileSync(new URL(path, root), 'utf8');
const models = schemaModels(text('prisma/schema.prisma'));

const TYPES: Record<Provider, Record<string, string>> = {
  sqlite: { String: 'TEXT', Int: 'INTEGER', BigInt: 'BIGINT', Boolean: 'BOOLEAN', DateTime: 'DATETIME' },
  postgresql: { String: 'text', Int: 'integer', BigInt: 'bigint', Boolean: 'boolean', DateTime: 'timestamp without time zone' },
};

it('the PostgreSQL schema is the derived one', () => {
  expect(text('prisma/postgresql/schema.prisma')).toBe(derivePostgresql(text('prisma/schema.prisma')));
});

it('the schema was understood', () => {
  expect(models.length).toBeGreaterThanOrEqual(12);
  expect(models.find(({ name }) => name === 'events')).toMatchObject({
    key: ['id'],
    indices: ['unique source,message_id', 'user_id,occurred_at_ms'],
  });
});

describe.each(providers)('the migrated tables on %s', (provider) => {
  let store: TestStore;
  const rows = <Row>(sql: string) => store.db.client.$queryRawUnsafe<Row[]>(sql);
  beforeAll(async () => {
    store = await createTestStore(provider);
  });
  afterAll(() => store.drop());

  it.each(models.map((model) => [model.name, model] as const))('%s is what the schema says', async (name, model) => {
    expect(await (provider === 'sqlite' ? sqliteTable(rows, name) : postgresTable(rows, name))).toEqual({
      name,
      columns: model.columns.map(({ name: column, type, optional }) => ({
        name: column,
        type: columnType(provider, model, column, type),
        optional,
      })),
      key: model.key,
      indices: model.indices,
      relations: model.relations,
    });
  });

  it('are all that the schema has', async () => {
    const tables = await rows<{ name: string }>(
      provider === 'sqlite'
        ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        : "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'",
    );
    expect(tables.map((table) => table.name).sort()).toEqual(['_prisma_migrations', ...models.map(({ name }) => name)].sort());
  });
});

const COUNTED = new Set(['events', 'warehouse_changes', 'dead_letters', 'erasures']);

/** SQLite counts up an INTEGER key only; see the first migration. */
const columnType = (provider: Provider, model: TableModel, column: string, type: string) =>
  provider === 'sqlite' && COUNTED.has(model.name) && column === 'id' ? 'INTEGER' : TYPES[provider][type];

type Rows = <Row>(sql: string) => Promise<Row[]>;

async function sqliteTable(rows: Rows, name: string): Promise<TableModel> {
  const columns = await rows<{ name: string; type: string; notnull: bigint; pk: bigint }>(
    `SELECT * FROM pragma_table_info('${name}') ORDER BY cid`,
  );
  const indices = await rows<{ unique: bigint; columns: string }>(
    `SELECT l."unique", (SELECT group_concat(name) FROM (SELECT name FROM pragma_index_info(l.name) ORDER BY seqno)) AS columns
     FROM pragma_index_list('${name}') AS l WHERE l.origin = 'c'`,
  );
  const relations = await rows<{ relation: string }>(
    `SELECT "from" || ' -> ' || "table" || '.' || "to" AS relation FROM pragma_foreign_key_list('${name}') WHERE on_delete = 'CASCADE'`,
  );
  return {
    name,
    columns: columns.map((column) => ({ name: column.name, type: column.type, optional: Number(column.notnull) === 0 })),
    key: columns
      .filter((column) => Number(column.pk) > 0)
      .sort((a, b) => Number(a.pk) - Number(b.pk))
      .map((column) => column.name),
    indices: indices.map((index) => `${Number(index.unique) === 1 ? 'unique ' : ''}${index.columns}`).sort(),
    relations: relations.map(({ relation }) => relation).sort(),
  };
}

async function postgresTable(rows: Rows, name: string): Promise<TableModel> {
  const columns = await rows<{ name: string; type: string; nullable: string }>(
    `SELECT column_name::text AS name, data_type::text AS type, is_nullable::text AS nullable
     FROM information_schema.columns WHERE table_schema = 'public' AND table_name = '${name}' ORDER BY ordinal_position`,
  );
  const indices = await rows<{ primary: boolean; unique: boolean; columns: string }>(
    `SELECT i.indisprimary AS primary, i.indisunique AS unique,
       (SELECT string_agg(a.attname, ',' ORDER BY k.place) FROM unnest(i.indkey) WITH ORDINALITY AS k (number, place)
        JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.number) AS columns
     FROM pg_index i WHERE i.indrelid = 'public.${name}'::regclass`,
  );
  const relations = await rows<{ relation: string }>(
    `SELECT a.attname || ' -> ' || c.confrelid::regclass || '.' || b.attname AS relation FROM pg_constraint c
     JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
     JOIN pg_attribute b ON b.attrelid = c.confrelid AND b.attnum = c.confkey[1]
     WHERE c.contype = 'f' AND c.confdeltype = 'c' AND c.conrelid = 'public.${name}'::regclass`,
  );
  return {
    name,
    columns: columns.map((column) => ({ name: column.name, type: column.type, optional: column.nullable === 'YES' })),
    key: indices.find((index) => index.primary)?.columns.split(',') ?? [],
    indices: indices
      .filter((index) => !index.primary)
      .map((index) => `${index.unique ? 'unique ' : ''}${index.columns}`)
      .sort(),
    relations: relations.map(({ relation }) => relation).sort(),
  };
}
