import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AnnumError } from '@/model/errors';
import type { Provider } from './db';

/** One folder of prisma/migrations: `checksum` is SHA-256 (hex) of the file's bytes, as in Prisma's bookkeeping. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

const FOLDERS: Record<Provider, string> = { sqlite: 'prisma/migrations', postgresql: 'prisma/postgresql/migrations' };

/** The migrations that come with this version of Annum, in order. */
export function readMigrations(provider: Provider): Migration[] {
  const folder = join(projectRoot(), FOLDERS[provider]);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const bytes = readFileSync(join(folder, name, 'migration.sql'));
      return { name, sql: bytes.toString('utf8'), checksum: createHash('sha256').update(bytes).digest('hex') };
    });
}

/** The nearest folder that holds the migrations: above this file, or above the working folder when a bundler has moved the code. */
function projectRoot(): string {
  for (const start of [dirname(fileURLToPath(import.meta.url)), process.cwd()]) {
    for (let folder = start; ; folder = dirname(folder)) {
      if (existsSync(join(folder, FOLDERS.sqlite, 'migration_lock.toml'))) return folder;
      if (folder === dirname(folder)) break;
    }
  }
  throw new AnnumError('unavailable', 'The folder prisma/migrations is missing.', { mend: 'Run Annum from its own folder.' });
}
