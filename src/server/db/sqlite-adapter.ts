import type { Client } from '@libsql/client';
import { PrismaLibSql } from '@prisma/adapter-libsql';

/** Prisma's libsql adapter over a connection that is already open (sqlite-connection.ts). */
export class SqliteAdapter extends PrismaLibSql {
  readonly #connection: Client;

  constructor(connection: Client) {
    super({ url: ':memory:' });
    this.#connection = connection;
  }

  override createClient() {
    return this.#connection;
  }
}
