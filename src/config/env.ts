import { z } from 'zod';

/** An empty variable means an absent one, as in a copied .env.example. */
const optional = <T extends z.ZodType>(schema: T) => z.preprocess((value) => (value === '' ? undefined : value), schema);

/** Goes into SQL as it is. */
const IDENTIFIER = /^[A-Za-z_]\w{0,62}$/;

const S3_TOGETHER = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const;

const variables = z.object({
  /** `file:...` is SQLite, `postgres://...` is PostgreSQL 15+. */
  DATABASE_URL: optional(
    z
      .string()
      .regex(/^(file:|postgres(ql)?:\/\/)/, 'must begin with "file:" (SQLite) or "postgres://" (PostgreSQL)')
      .default('file:./data/annum.db'),
  ),
  /** Folder for what Annum keeps beside the database: drawn pictures, generated secrets. */
  DATA_DIR: optional(z.string().default('./data')),
  /** Where people reach the web server; links and link previews are made from it. */
  PUBLIC_URL: optional(z.url({ protocol: /^https?$/ }).default('http://localhost:3000')),
  PORT: optional(z.coerce.number().int().min(0).max(65_535).default(3000)),
  /** Signs admin sessions. Absent: one is made and kept in DATA_DIR/auth-secret. */
  AUTH_SECRET: optional(z.string().min(32, 'must have at least 32 characters').optional()),
  /** Takes the client address for rate limits from X-Forwarded-For: only behind a proxy that sets it. */
  TRUST_PROXY: optional(
    z
      .enum(['true', 'false'])
      .default('false')
      .transform((value) => value === 'true'),
  ),
  /** Whether anybody may bring an export of theirs at /start and get a recap of it. */
  START: optional(z.enum(['on', 'off']).default('off')),
  /** Days until what came that way is forgotten, unless its owner keeps it. */
  START_KEEP_DAYS: optional(z.coerce.number().int().min(1, 'must be at least 1').max(3_650).default(30)),
  /** Megabytes that a statement of the embedded engine may take before it spills to disk and, failing that, stops. Absent: no bound. */
  WAREHOUSE_MEMORY_MB: optional(z.coerce.number().int().min(100, 'must be at least 100').optional()),
  /** A ClickHouse server that counts instead of the embedded engine; for a cluster one URL of each shard, with commas between. */
  CLICKHOUSE_URL: optional(
    z
      .string()
      .transform((list) => list.split(',').map((url) => url.trim()))
      .pipe(z.array(z.url({ protocol: /^https?$/, message: 'must be an http:// or https:// URL, or several with commas between' })))
      .optional(),
  ),
  CLICKHOUSE_USER: optional(z.string().default('default')),
  CLICKHOUSE_PASSWORD: optional(z.string().default('')),
  /** Holds the events; each generation has a database of its own beside it, whose name begins with this one. */
  CLICKHOUSE_DATABASE: optional(z.string().regex(IDENTIFIER, 'must be a name of letters, digits and _').default('annum')),
  /** The name of the cluster in the server's configuration (remote_servers). */
  CLICKHOUSE_CLUSTER: optional(z.string().regex(IDENTIFIER, 'must be a name of letters, digits and _').optional()),
  /** A server that speaks S3, and a bucket there for pictures drawn ahead of the day. */
  S3_ENDPOINT: optional(z.url({ protocol: /^https?$/, message: 'must be an http:// or https:// URL' }).optional()),
  S3_BUCKET: optional(
    z
      .string()
      .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'must be the name of a bucket')
      .optional(),
  ),
  S3_REGION: optional(z.string().default('us-east-1')),
  S3_ACCESS_KEY_ID: optional(z.string().optional()),
  S3_SECRET_ACCESS_KEY: optional(z.string().optional()),
});

export const envSchema = variables.superRefine((values, { addIssue }) => {
  if (S3_TOGETHER.every((name) => values[name] === undefined)) return;
  for (const name of S3_TOGETHER) {
    if (values[name] === undefined)
      addIssue({ code: 'custom', path: [name], message: `must be set too: ${S3_TOGETHER.join(', ')} go together` });
  }
});

export type Env = z.output<typeof envSchema>;

/** The environment itself is wrong; the message says which variable and what it should be. */
export class EnvError extends Error {}

let cached: Env | undefined;

/** The checked environment, the only reader of process.env. Throws one EnvError that names every wrong variable and what it should be. */
export function env(): Env {
  if (cached) return cached;
  const parsed = envSchema.safeParse(process.env);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new EnvError(`The environment is not usable:\n${lines.join('\n')}\nSee .env.example.`);
  }
  cached = parsed.data;
  return cached;
}
