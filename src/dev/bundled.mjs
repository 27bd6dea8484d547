// TypeScript without a build step: what an entry imports from this repository becomes a few plain files, once per state of its sources.
// A start then reads a list of files and their times instead of compiling some hundred of them.
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = realpathSync(fileURLToPath(new URL('../..', import.meta.url)));
/** Of this checkout alone: others may share its node_modules. */
const CACHE = join(root, 'node_modules/.cache/annum', createHash('sha256').update(root).digest('hex').slice(0, 12));
/** What else decides the outcome: options that esbuild reads, its version, and this file. */
const SETTINGS = ['tsconfig.json', 'package-lock.json', 'src/dev/bundled.mjs'];
/** A process that started before the sources changed may still load a part of its bundle. */
const KEPT_MS = 86_400_000;

/** @typedef {{ folder: string, times: Record<string, number> }} Bundle `times`: when each source was last changed, ms since 1970 */

const timeOf = (path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs;

/** Keeps addresses of modules: `import.meta.url` is where the source is, so that files beside it are found. Notes what was read, and its time. */
const sources = (times) => ({
  name: 'sources',
  setup(build) {
    // Next lists no exports: Node wants the file's whole name.
    build.onResolve({ filter: /^next\/[\w-]+$/ }, ({ path }) => ({ path: `${path}.js`, external: true }));
    build.onLoad({ filter: /\.(ts|tsx|mjs)$/ }, async ({ path }) => {
      const name = relative(root, path);
      if (name.startsWith('node_modules')) return undefined;
      // The time before the text: a change in between is seen next time.
      times[name] = timeOf(name);
      const text = await readFile(path, 'utf8');
      // A pattern, which does not match itself: this file may be part of what is bundled.
      const contents = text.replaceAll(/\bimport\.meta\.url\b/g, JSON.stringify(pathToFileURL(path).href));
      return { contents, loader: extname(path) === '.tsx' ? 'tsx' : 'ts' };
    });
  },
});

/**
 * @param {string} folder an empty one
 * @returns {Promise<Bundle>}
 */
async function bundle(entry, folder) {
  const { build, stop } = await import('esbuild');
  const times = Object.fromEntries(SETTINGS.map((name) => [name, timeOf(name)]));
  try {
    await build({
      entryPoints: { entry: join(root, entry) },
      outdir: folder,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      // What is loaded on demand stays apart.
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: `node${process.versions.node}`,
      packages: 'external',
      keepNames: true,
      sourcemap: 'linked',
      sourcesContent: false,
      logLevel: 'error',
      tsconfig: join(root, 'tsconfig.json'),
      absWorkingDir: root,
      plugins: [sources(times)],
    });
  } finally {
    await stop();
  }
  return { folder, times };
}

function removeOld(place, current) {
  for (const entry of readdirSync(place, { withFileTypes: true })) {
    const folder = join(place, entry.name);
    if (!entry.isDirectory() || folder === current) continue;
    if (Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0) > KEPT_MS)
      rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Bundles a TypeScript file unless that was done since its sources last changed.
 *
 * @param {string} entry path from the top of the repository
 * @returns {Promise<string>} the address of what Node can run
 */
export async function bundled(entry) {
  const place = join(CACHE, entry.replaceAll('/', '-'));
  const note = join(place, 'bundle.json');
  /** @type {Bundle | undefined} */
  const last = existsSync(note) ? JSON.parse(readFileSync(note, 'utf8')) : undefined;
  const isFresh = last && existsSync(last.folder) && Object.entries(last.times).every(([name, time]) => timeOf(name) === time);
  if (isFresh) return pathToFileURL(join(last.folder, 'entry.mjs')).href;
  const folder = join(place, randomUUID());
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new Error(
      `Annum keeps compiled sources in ${CACHE} and cannot write there (${error.code}). Run \`npm run build\` once as a user who can.`,
    );
  }
  const made = await bundle(entry, folder);
  // Several processes may do this at once: each runs its own, and the list is whole at any time.
  const fresh = join(place, `${randomUUID()}.json`);
  writeFileSync(fresh, JSON.stringify(made));
  renameSync(fresh, note);
  removeOld(place, made.folder);
  return pathToFileURL(join(made.folder, 'entry.mjs')).href;
}

/**
 * Loads a TypeScript file of the repository with all it imports. Stack traces name the sources' lines.
 *
 * @param {string} entry path from the top of the repository
 */
export async function importSource(entry) {
  process.setSourceMapsEnabled(true);
  return import(await bundled(entry));
}
