import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds `assets` and `node_modules`, found upward from here or, when this file was bundled elsewhere, from where we run. */
function findRoot(): string {
  const marker = join('assets', 'fonts', 'LICENSE.txt');
  for (const start of [startOfModule(), process.cwd()]) {
    for (let folder = start; ; folder = dirname(folder)) {
      if (existsSync(join(folder, marker))) return folder;
      if (dirname(folder) === folder) break;
    }
  }
  throw new Error(`Annum's ${marker} was not found above this module or the working directory.`);
}

/** A bundler may have replaced the module's address by something that is no file. */
function startOfModule(): string {
  return import.meta.url.startsWith('file:') ? dirname(fileURLToPath(import.meta.url)) : process.cwd();
}

let root: string | undefined;

/** Absolute path of a file that ships with Annum, given its path in the repository. */
export function packageFile(...path: string[]): string {
  root ??= findRoot();
  return join(/* turbopackIgnore: true */ root, ...path);
}
