import { constants } from 'node:fs';
import { access, mkdir, readFile, rm, statfs, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { AnnumError } from '@/model/errors';
import { type Check, check } from './check';

const GB = 1024 ** 3;
/** Below this, an import of some million events or a night of pictures may not fit. */
const LITTLE_SPACE_BYTES = 2 * GB;
const NO_SPACE_BYTES = GB / 10;

/** Whether Annum's folder can be written and its disk has room. */
export const checkDataFolder = (folder: string): Promise<Check> =>
  check('Data folder', async () => {
    const path = resolve(folder);
    const existing = await nearestExisting(path);
    try {
      await access(existing, constants.W_OK | constants.X_OK);
      if (existing === path) await tryToWrite(path);
    } catch {
      return {
        state: 'wrong',
        found: `${path} cannot be written`,
        mend: 'Give this user the right to write it, or set DATA_DIR to another folder.',
      };
    }
    const { bavail, bsize } = await statfs(existing);
    const free = bavail * bsize;
    const found = `${path} can be written; ${(free / GB).toFixed(1)} GB free`;
    if (free < NO_SPACE_BYTES) return { state: 'wrong', found, mend: 'Free some space on this disk.' };
    return free < LITTLE_SPACE_BYTES ? { state: 'note', found, mend: 'Free some space before a large import.' } : { state: 'fine', found };
  });

async function nearestExisting(path: string): Promise<string> {
  for (let folder = path; ; folder = dirname(folder)) {
    const there = await access(folder).then(
      () => true,
      () => false,
    );
    if (there || folder === dirname(folder)) return folder;
  }
}

/** Root passes every check of rights; only writing tells of a read-only disk. */
async function tryToWrite(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const probe = join(folder, `.annum-doctor-${process.pid}`);
  await writeFile(probe, '');
  await rm(probe);
}

/** Whether links that people are sent will lead anywhere. */
export function checkPublicUrl(publicUrl: string): Check {
  const { protocol, hostname, pathname } = new URL(publicUrl);
  const name = 'Public URL';
  if (pathname !== '/')
    return { name, state: 'wrong', found: publicUrl, mend: 'PUBLIC_URL must have no path: Annum serves from the root of a host.' };
  if (hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]') {
    return {
      name,
      state: 'note',
      found: `${publicUrl} works on this machine only`,
      mend: 'Before sharing links, set PUBLIC_URL to the address people reach.',
    };
  }
  if (protocol === 'http:') return { name, state: 'note', found: publicUrl, mend: 'Serve it over https: share links are secrets.' };
  return { name, state: 'fine', found: publicUrl };
}

/** Whether admin sessions outlive a restart. */
export const checkAuthSecret = (configured: string | undefined, dataDir: string): Promise<Check> =>
  check('Auth secret', async () => {
    if (configured !== undefined) return { state: 'fine', found: 'set by AUTH_SECRET' };
    const path = join(dataDir, 'auth-secret');
    const kept = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw new AnnumError('unavailable', `${path} cannot be read (${error.code}).`, {
        mend: 'Give this user the right to read it, or set AUTH_SECRET.',
      });
    });
    if (kept === null) return { state: 'note', found: `none yet; the web server makes one in ${path}` };
    if (kept.trim().length < 32)
      return { state: 'wrong', found: `${path} holds no usable secret`, mend: `Delete ${path}; a new one is made at the next start.` };
    return { state: 'fine', found: `kept in ${path}` };
  });
