// A worker thread starts from a file that Node can run as it is; the rest is TypeScript, bundled as in src/cli/annum.mjs.
import { importSource } from '../../dev/bundled.mjs';

await importSource('src/server/recap/compute-thread.ts');
