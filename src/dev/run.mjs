// node src/dev/run.mjs FILE [...]: runs a TypeScript file of the repository; `process.argv` is as if Node had been given that file.
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importSource } from './bundled.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [node, , file, ...args] = process.argv;
const path = resolve(file);
process.argv = [node, path, ...args];
await importSource(relative(root, path));
