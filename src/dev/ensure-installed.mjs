// Brings node_modules and what is generated from the sources in step with the lock and the schema. Plain Node: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateClients } from './generate-clients.mjs';
import { listPacks } from './list-packs.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const SCHEMA = join(root, 'prisma/schema.prisma');
const CLIENTS = join(root, 'src/server/db/generated');
const STAMP = join(CLIENTS, 'schema.sha256');
const BIN = join(root, 'node_modules/.bin/annum');

/** Something the user can mend; its message says how. */
export class SetupError extends Error {}

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

function checkNode() {
  const { engines } = readJson(join(root, 'package.json'));
  const [major, minor] = engines.node.replace(/^>=/, '').split('.').map(Number);
  const [nowMajor, nowMinor] = process.versions.node.split('.').map(Number);
  if (nowMajor > major || (nowMajor === major && nowMinor >= minor)) return;
  throw new SetupError(`Node ${major}.${minor} or newer is needed; this is ${process.version}.`);
}

/** npm writes node_modules/.package-lock.json last: every package of the lock that is not optional must stand there in its version. */
export function isInstalled(folder = root) {
  const installed = join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const { packages: wanted } = readJson(join(folder, 'package-lock.json'));
  const { packages: present } = readJson(installed);
  return Object.entries(wanted).every(
    ([key, { version, optional, link }]) => key === '' || link || (optional && !present[key]) || present[key]?.version === version,
  );
}

function install() {
  console.log('Installing dependencies (the first time this takes a minute) ...');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, error } = spawnSync(npm, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (error) throw new SetupError(`npm cannot be started: ${error.message}`);
  if (status !== 0) throw new SetupError('npm ci failed; its lines above say why.');
}

function ensureClients() {
  const { version } = readJson(join(root, 'node_modules/prisma/package.json'));
  const state = createHash('sha256').update(version).update(readFileSync(SCHEMA)).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === state) return;
  rmSync(STAMP, { force: true });
  generateClients();
  writeFileSync(STAMP, state);
}

/** `npx annum` in the checkout: npm links no bin of the root package, and for one that package.json names, npx would install the whole project once more. */
function ensureBin() {
  if (process.platform === 'win32') return;
  const target = '../../src/cli/annum.mjs';
  if (lstatSync(BIN, { throwIfNoEntry: false })) return;
  mkdirSync(dirname(BIN), { recursive: true });
  symlinkSync(target, BIN);
}

/** What `npm ci` itself leaves undone; its postinstall, and quick when nothing changed. */
export function afterInstall() {
  listPacks();
  ensureClients();
  ensureBin();
}

/** Installs and generates what is missing or out of date; well under a second when nothing is. Throws SetupError. */
export function ensureInstalled() {
  checkNode();
  if (!isInstalled()) install();
  afterInstall();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--generated-only')) afterInstall();
  else ensureInstalled();
}
