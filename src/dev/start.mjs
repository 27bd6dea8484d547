// `npm start`: the web server and the worker of production, until SIGTERM or Ctrl-C.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './child.mjs';
import { StartError, startProduction } from './production.mjs';

const dotEnv = join(root, '.env');
if (existsSync(dotEnv)) process.loadEnvFile(dotEnv);

let server;
let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, async () => {
    if (stopping) {
      server?.kill();
      process.exit(1);
    }
    stopping = true;
    // Not up yet: the children end with this process.
    if (!server) process.exit(0);
    await server.stop();
    process.exit(0);
  });
}

// npm ends without a word to us when it is killed: then nobody is left who could stop this server.
const parent = process.ppid;
if (process.env.npm_lifecycle_event) {
  setInterval(() => process.ppid !== parent && process.kill(process.pid, 'SIGTERM'), 1_000).unref();
}

try {
  server = await startProduction();
  console.log(`Annum serves ${server.url} (web and worker). Ctrl-C stops both.`);
  const reason = await server.ended;
  if (!stopping) {
    console.error(reason);
    process.exit(1);
  }
} catch (error) {
  console.error(error instanceof StartError ? error.message : error);
  process.exit(1);
}
