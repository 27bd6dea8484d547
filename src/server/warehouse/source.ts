import { resolve } from 'node:path';
import { type Db, sqlitePath } from '../db/db';
import { literal } from './literal';

/** Where a run reads from: each stands after FROM and gives the columns of the store's table of that name. */
export interface EventSource {
  readonly events: string;
  readonly users: string;
}

/** The table function with which the engine reads one table of the event store itself, without a row passing through Node. */
export function sourceTable(db: Pick<Db, 'provider' | 'url'>, table: 'events' | 'users'): string {
  if (db.provider === 'sqlite') return `sqlite(${literal(resolve(sqlitePath(db.url)))}, ${literal(table)})`;
  const url = new URL(db.url);
  const [host, name, user, password] = [
    `${url.hostname}:${url.port || '5432'}`,
    decodeURIComponent(url.pathname.slice(1)),
    decodeURIComponent(url.username),
    decodeURIComponent(url.password),
  ];
  const schema = url.searchParams.get('schema') ?? 'public';
  return `postgresql(${[host, name, table, user, password, schema].map(literal).join(', ')})`;
}
