// Derives the PostgreSQL schema from prisma/schema.prisma and generates both Prisma clients.
// `generate` needs no engine, yet the CLI looks for one on the network: any existing file in its place keeps it offline.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** The PostgreSQL twin of the hand-written schema: another provider and another output, the same models. */
export function derivePostgresql(schema) {
  return schema
    .replace(
      /^\/\/ The one schema written by hand.*$/m,
      '// Derived from prisma/schema.prisma by src/dev/generate-clients.mjs: never edited by hand.',
    )
    .replace('provider = "sqlite"', 'provider = "postgresql"')
    .replace('../src/server/db/generated/sqlite', '../../src/server/db/generated/postgresql');
}

export function generateClients() {
  const source = join(root, 'prisma/schema.prisma');
  const derived = join(root, 'prisma/postgresql/schema.prisma');
  mkdirSync(dirname(derived), { recursive: true });
  writeFileSync(derived, derivePostgresql(readFileSync(source, 'utf8')));
  for (const schema of [source, derived]) {
    const run = spawnSync(process.execPath, [join(root, 'node_modules/prisma/build/index.js'), 'generate', '--schema', schema], {
      cwd: root,
      env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(`prisma generate failed for ${schema}\n${run.stdout}${run.stderr}`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) generateClients();
