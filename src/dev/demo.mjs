// `npm run demo`: from a fresh clone to animated recaps of an invented population, in one command. Plain Node until dependencies are there.
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled, SetupError } from './ensure-installed.mjs';
import { StartError, startProduction } from './production.mjs';

const HELP = `Fills a demo store with invented people, makes their recaps and serves them.

  npm run demo                      2,000 people, http://localhost:3000
  npm run demo -- --users 200       fewer people, sooner
  npm run demo -- --no-serve        all but serving

  --users N    how many people (2000)
  --year Y     the recap's year (the last full one)
  --port P     where to serve (PORT, or 3000); the next free one when it is taken
  --data DIR   where the demo's store is kept (data/demo); it is emptied when it holds another demo
  --no-serve   prepare everything and stop
  --no-pages   prepare the store and the recaps and stop: nothing is built
`;
const DEFAULT_PORT = 3000;
const PORTS_TRIED = 20;

/** What the store is made by: when it changes, the demo is made anew. */
const CODE = ['src/demo', 'src/importers', 'src/model', 'src/packs', 'src/server', 'prisma/schema.prisma'];

const ROLES = {
  'top-fan': 'A top fan',
  korean: 'In Korean',
  'night-owl': 'A night owl',
  explorer: 'An explorer',
  'below-minimum': 'Too little for a recap',
};

class UsageError extends Error {}

function options() {
  const { values } = parseArgs({
    options: {
      users: { type: 'string', default: '2000' },
      year: { type: 'string', default: String(new Date().getUTCFullYear() - 1) },
      port: { type: 'string', default: process.env.PORT || String(DEFAULT_PORT) },
      data: { type: 'string', default: 'data/demo' },
      'no-serve': { type: 'boolean', default: false },
      'no-pages': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const number = (name, from, to) => {
    const value = Number(values[name]);
    if (Number.isInteger(value) && value >= from && value <= to) return value;
    throw new UsageError(`--${name} must be a whole number from ${from} to ${to}, not "${values[name]}".`);
  };
  return {
    help: values.help,
    serve: !values['no-serve'],
    pages: !values['no-pages'],
    users: number('users', 1, 1_000_000),
    year: number('year', 1971, 2099),
    port: number('port', 1, 65_535 - PORTS_TRIED),
    folder: resolve(values.data),
  };
}

const isFree = (port) =>
  new Promise((found) => {
    const probe = createServer();
    probe.once('error', () => found(false));
    probe.listen(port, () => probe.close(() => found(true)));
  });

async function freePort(wanted) {
  for (let port = wanted; port < wanted + PORTS_TRIED; port += 1) {
    if (!(await isFree(port))) continue;
    if (port !== wanted) console.log(`Port ${wanted} is taken; using ${port}.`);
    return port;
  }
  throw new SetupError(
    `Ports ${wanted} to ${wanted + PORTS_TRIED - 1} are all taken. Choose another: npm run demo -- --port ${wanted + 100}`,
  );
}

function announce(demo, url) {
  console.log(`\nFive people's years:\n`);
  for (const { token, role, name, why } of demo.links) console.log(`  ${url}/r/${token}\n    ${ROLES[role]}: ${name} (${why})\n`);
  console.log(`  ${url}/o/${demo.own.token}\n    the first of them as the person sees it: what others get is theirs to choose\n`);
  console.log(`Admin: ${url}/admin\n    e-mail    ${demo.admin.email}\n    password  ${demo.admin.password}\n`);
}

async function main(cancel) {
  const wanted = options();
  if (wanted.help) return console.log(HELP);
  ensureInstalled();

  const { importSource } = await import('./bundled.mjs');
  const { demoEnv, prepareDemo } = await importSource('src/demo/prepare-demo.ts');
  const { ensureBuilt, stateOf } = await import('./ensure-built.mjs');
  const { folder, users, year } = wanted;
  const code = createHash('sha256').update(stateOf(CODE)).digest('hex').slice(0, 16);
  const demo = await prepareDemo({ folder, users, year, code, env: process.env, signal: cancel.signal, print: console.log });
  if (!wanted.pages) return;
  await ensureBuilt({ signal: cancel.signal });
  if (!wanted.serve) {
    announce(demo, `http://localhost:${wanted.port}`);
    return console.log('Everything is prepared: npm run demo serves it.');
  }

  const port = await freePort(wanted.port);
  const url = `http://localhost:${port}`;
  const env = { START: 'on', ...process.env, ...demoEnv(folder), PUBLIC_URL: url };
  // What is not up yet when Ctrl-C comes ends with this process.
  const server = await Promise.race([startProduction({ port, env, print: () => {} }), once(cancel.signal, 'abort').then(() => undefined)]);
  if (cancel.signal.aborted) throw cancel.signal.reason;
  cancel.signal.addEventListener('abort', () => server.stop());
  announce(demo, url);
  console.log('Ctrl-C stops it.');
  const reason = await server.ended;
  if (!cancel.signal.aborted) throw new SetupError(reason);
}

const cancel = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (cancel.signal.aborted) process.exit(1);
    cancel.abort();
  });
}
try {
  await main(cancel);
  process.exit(0);
} catch (error) {
  if (cancel.signal.aborted) {
    console.log('\nStopped.');
    process.exit(130);
  }
  const usage = error instanceof UsageError || error?.code?.startsWith?.('ERR_PARSE_ARGS');
  const expected = usage || error instanceof SetupError || error instanceof StartError;
  console.error(expected ? `\n${error.message}` : error);
  process.exit(usage ? 2 : 1);
}
