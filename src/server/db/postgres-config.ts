/** After this long a PostgreSQL that does not answer counts as out of reach. */
const CONNECT_TIMEOUT_MS = 10_000;

/** The schema that holds Annum's tables: `?schema=` of the URL, as in Prisma's own URLs. */
export const schemaOf = (url: string): string => new URL(url).searchParams.get('schema') ?? 'public';

/** pg's settings for a database URL. SQL of ours names tables without a schema: the search path says which. */
export function postgresConfig(url: string) {
  const path = `"${schemaOf(url).replaceAll('"', '""')}"`.replace(/[\\ ]/g, '\\$&');
  return { connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS, options: `-c search_path=${path}` };
}
