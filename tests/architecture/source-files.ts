import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const APART = new Set(['node_modules', '.git', '.next', 'data', 'generated', 'test-results', 'playwright-report']);

/** Paths of all files below a folder of the project, less what is made or installed. */
export function filesIn(folder: string): string[] {
  return readdirSync(`${ROOT}${folder}`, { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return APART.has(entry.name) ? [] : filesIn(path);
    return [path];
  });
}

export const textOf = (path: string): string => readFileSync(`${ROOT}${path}`, 'utf8');

/** Files whose text matches, as `path:line: text`. */
export function linesMatching(paths: readonly string[], pattern: RegExp): string[] {
  return paths.flatMap((path) =>
    textOf(path)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
  );
}
