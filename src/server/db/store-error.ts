import { AnnumError } from '@/model/errors';

/** Hides the password of a database URL. */
export const maskUrl = (url: string): string => url.replace(/^(\w+:\/\/[^:@/]*):[^@/]*@/, '$1:***@');

const SQLITE_MENDS: Record<string, [code: 'busy' | 'unavailable', message: string, mend: string]> = {
  SQLITE_BUSY: ['busy', 'Another process has been writing to the database for too long', 'Let it finish, then try again.'],
  SQLITE_FULL: ['unavailable', 'The disk of the database is full', 'Free some space, then run the same again: nothing was half-stored.'],
  SQLITE_CANTOPEN: ['unavailable', 'The database file cannot be opened', 'Check the path in DATABASE_URL and the rights of its folder.'],
  SQLITE_READONLY: ['unavailable', 'The database file cannot be written', 'Give this user the right to write the file and its folder.'],
  SQLITE_IOERR: ['unavailable', 'The disk failed to read or write the database', 'Check the disk (free space, errors), then try again.'],
  SQLITE_CORRUPT: ['unavailable', 'The database file is damaged', 'Restore it from a backup.'],
  SQLITE_NOTADB: [
    'unavailable',
    'The file is no SQLite database',
    'Let DATABASE_URL name an Annum database or a file that does not exist yet.',
  ],
};

const POSTGRES_MENDS: Record<string, [message: string, mend: string]> = {
  ECONNREFUSED: ['PostgreSQL refuses the connection', 'Start it, or mend the host and port in DATABASE_URL.'],
  ENOTFOUND: ["PostgreSQL's host is unknown", 'Mend the host in DATABASE_URL.'],
  P1001: ['PostgreSQL cannot be reached', 'Start it, or mend the host and port in DATABASE_URL.'],
  P1002: ['PostgreSQL does not answer', 'Check the host in DATABASE_URL and the network between.'],
  P1017: ['PostgreSQL closed the connection', 'See its log, then try again.'],
  P2037: ['PostgreSQL has no connection left', 'Raise max_connections or stop other clients.'],
  ETIMEDOUT: ['PostgreSQL does not answer', 'Check the host in DATABASE_URL and the network between.'],
  ECONNRESET: ['PostgreSQL closed the connection', 'See its log, then try again.'],
  '28P01': ['PostgreSQL refuses the password', 'Mend the user and password in DATABASE_URL.'],
  '28000': ['PostgreSQL refuses the user', 'Mend the user in DATABASE_URL or its rights in pg_hba.conf.'],
  '3D000': ['The PostgreSQL database does not exist', 'Create it: createdb NAME.'],
  '42501': ['The PostgreSQL user lacks a right', 'Grant it the rights on the schema.'],
  '53100': ['The disk of PostgreSQL is full', 'Free some space, then run the same again: nothing was half-stored.'],
  '53300': ['PostgreSQL has no connection left', 'Raise max_connections or stop other clients.'],
  '57P01': ['PostgreSQL is shutting down', 'Start it again, then try again.'],
  '57P03': ['PostgreSQL is starting up', 'Try again in a moment.'],
};

/**
 * The AnnumError of a database that is full, busy, damaged or out of reach, from what Prisma, libsql or pg threw; undefined
 * for anything else (a programming error). Never carries the driver's text, which may hold data.
 */
export function storeError(error: unknown, url: string): AnnumError | undefined {
  if (error instanceof AnnumError) return error;
  for (const code of codesOf(error)) {
    const sqlite = SQLITE_MENDS[code.replace(/^(SQLITE_[A-Z]+)_.*$/, '$1')];
    if (sqlite) return new AnnumError(sqlite[0], `${sqlite[1]} (${maskUrl(url)}).`, { mend: sqlite[2], data: { code }, cause: error });
    const postgres = POSTGRES_MENDS[code];
    if (postgres)
      return new AnnumError('unavailable', `${postgres[0]} (${maskUrl(url)}).`, { mend: postgres[1], data: { code }, cause: error });
  }
  return undefined;
}

/** What the drivers themselves say without a code. */
const CODELESS: readonly (readonly [RegExp, string])[] = [
  [/^(timeout expired|Connection terminated due to connection timeout|timeout exceeded when trying to connect)/, 'ETIMEDOUT'],
  [/^(Connection terminated unexpectedly|Client has encountered a connection error)/, 'ECONNRESET'],
  [/^ConnectionFailed\("Unable to open/, 'SQLITE_CANTOPEN'],
];

/** What Prisma's adapters call it where they give no code: below a query written in SQL. */
const KINDS: Record<string, string> = {
  DatabaseNotReachable: 'P1001',
  SocketTimeout: 'P1002',
  ConnectionClosed: 'P1017',
  TooManyConnections: 'P2037',
  AuthenticationFailed: '28P01',
  DatabaseAccessDenied: '28000',
  DatabaseDoesNotExist: '3D000',
};

/** Every `code` along the chain of causes; SQLite's numbers, which Prisma's adapter keeps, become their names. */
function codesOf(error: unknown): string[] {
  const codes: string[] = [];
  const seen = new Set<unknown>();
  const queue: unknown[] = [error];
  while (queue.length > 0) {
    const current = queue.shift();
    if (typeof current !== 'object' || current === null || seen.has(current)) continue;
    seen.add(current);
    const fields = current as Record<string, unknown>;
    const { message, kind } = fields;
    if (typeof kind === 'string') codes.push(KINDS[kind] ?? '');
    if (typeof message === 'string') codes.push(...CODELESS.filter(([pattern]) => pattern.test(message)).map(([, code]) => code));
    for (const key of ['code', 'originalCode', 'extendedCode'] as const) {
      const value = fields[key];
      if (typeof value === 'string') codes.push(value, SQLITE_NUMBERS[Number(value) & 0xff] ?? '');
      if (typeof value === 'number') codes.push(SQLITE_NUMBERS[value & 0xff] ?? '');
    }
    queue.push(fields.cause, fields.meta, fields.driverAdapterError);
    if (Array.isArray(fields.errors)) queue.push(...fields.errors);
  }
  return codes.filter((code) => code !== '');
}

const SQLITE_NUMBERS: Record<number, string> = {
  5: 'SQLITE_BUSY',
  8: 'SQLITE_READONLY',
  10: 'SQLITE_IOERR',
  11: 'SQLITE_CORRUPT',
  13: 'SQLITE_FULL',
  14: 'SQLITE_CANTOPEN',
  26: 'SQLITE_NOTADB',
};
