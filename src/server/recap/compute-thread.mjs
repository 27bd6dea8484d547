// A worker thread starts from a file that Node can run as it is; the rest is TypeScript through tsx, as in src/cli/annum.mjs.
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

register({ tsconfig: fileURLToPath(new URL('../../../tsconfig.json', import.meta.url)) });
await import('./compute-thread.ts');
