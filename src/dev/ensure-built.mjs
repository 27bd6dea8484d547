// The production build, made when its sources changed. `npm run build` makes it in any case.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const STAMP = join(root, '.next/sources.sha256');
/** All that the pages are made from. */
const SOURCES = ['src', 'assets', 'public', 'package-lock.json', 'tsconfig.json', 'next.config.ts', 'postcss.config.mjs'];
/** Folders of src that no page imports. */
const APART = new Set(['src/cli', 'src/dev', 'src/demo', 'src/worker']);

function* filesOf(path) {
  if (APART.has(path)) return;
  const entries = readdirSync(join(root, path), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const child = `${path}/${entry.name}`;
    if (entry.isDirectory()) yield* filesOf(child);
    else if (entry.isFile()) yield child;
  }
}

function stateOfSources() {
  const hash = createHash('sha256').update(process.version);
  for (const source of SOURCES) {
    if (!existsSync(join(root, source))) continue;
    const files = source.includes('.') ? [source] : filesOf(source);
    for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

/**
 * Builds unless the last build was made from the same sources. Throws when the build fails, with what it said.
 *
 * @param {{ force?: boolean, print?: (line: string) => void }} [options]
 */
export function ensureBuilt({ force = false, print = console.log } = {}) {
  const state = stateOfSources();
  if (!force && existsSync(join(root, '.next/BUILD_ID')) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === state) return;
  print('Building the web pages ...');
  rmSync(STAMP, { force: true });
  const build = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    encoding: 'utf8',
  });
  if (build.status !== 0) throw new Error(`next build failed\n${build.stdout}${build.stderr}`);
  if (force) print(build.stdout.trimEnd());
  writeFileSync(STAMP, state);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    ensureBuilt({ force: true });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
