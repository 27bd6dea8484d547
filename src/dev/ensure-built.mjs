// The production build, made when its sources changed. `npm run build` makes it in any case.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundled } from './bundled.mjs';
import { captured } from './captured.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const STAMP = join(root, '.next/sources.sha256');
/** All that the pages are made from. */
const SOURCES = ['src', 'assets', 'public', 'package-lock.json', 'tsconfig.json', 'next.config.ts', 'postcss.config.mjs'];
/** What `annum`, the worker and threads start from. */
const ENTRIES = [
  'src/cli/main.ts',
  'src/worker/main.ts',
  'src/server/recap/compute-thread.ts',
  'src/server/imports/read-thread.ts',
  'src/share/picture-thread.ts',
];
/** Folders of src that no page imports. */
const APART = new Set(['src/cli', 'src/dev', 'src/demo', 'src/worker']);

function* filesOf(path, apart) {
  if (apart.has(path)) return;
  const entries = readdirSync(join(root, path), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const child = `${path}/${entry.name}`;
    if (entry.isDirectory()) yield* filesOf(child, apart);
    else if (entry.isFile()) yield child;
  }
}

/**
 * A hash of files and of everything in folders, less the folders `apart`.
 *
 * @param {string[]} sources paths in the project
 * @param {Set<string>} [apart]
 */
export function stateOf(sources, apart = new Set()) {
  const hash = createHash('sha256').update(process.version);
  for (const source of sources) {
    const stats = statSync(join(root, source), { throwIfNoEntry: false });
    if (!stats) continue;
    for (const file of stats.isDirectory() ? filesOf(source, apart) : [source]) {
      hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
    }
  }
  return hash.digest('hex');
}

/** Runs `next build` and gives what it said. */
async function build(options) {
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  const { code, said } = await captured(process.execPath, ['node_modules/next/dist/bin/next', 'build'], { env, ...options });
  if (code !== 0) throw new Error(`next build failed\n${said}`);
  return said;
}

/**
 * Builds unless the last build was made from the same sources; `aside` in the time that nothing else wants. Throws when the build fails, with
 * what it said.
 *
 * @param {{ force?: boolean, aside?: boolean, signal?: AbortSignal, print?: (line: string) => void }} [options]
 */
export async function ensureBuilt({ force = false, aside = false, signal, print = console.log } = {}) {
  for (const entry of ENTRIES) await bundled(entry);
  const state = stateOf(SOURCES, APART);
  if (!force && existsSync(join(root, '.next/BUILD_ID')) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === state) return;
  if (!force) print('Building the web pages ...');
  rmSync(STAMP, { force: true });
  const said = await build({ signal, aside });
  if (force) print(said.trimEnd());
  writeFileSync(STAMP, state);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await ensureBuilt({ force: true });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
