import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, unlink, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Drawn pictures on disk, named by what they are drawn from. A cache: every failure reads as "not there" and harms nobody. */
export interface PictureFiles {
  read(key: string): Promise<Buffer | undefined>;
  /** Bytes of a picture that is there, without reading it. */
  size(key: string): Promise<number | undefined>;
  /** Resolves when written, or when that turned out to be impossible (a full or read-only disk). */
  write(key: string, png: Buffer): Promise<void>;
  /** Whether it was there. Throws what the disk says when it is there and cannot be removed. */
  remove(key: string): Promise<boolean>;
}

/** Above `maxBytes` the oldest go, down to this share of it. */
const KEPT = 0.8;
/** The folder is measured after this many bytes were written since the last time, as a share of `maxBytes`. */
const LOOK_AGAIN = 0.1;

/** Opens the pictures in `folder`, which is made when the first one is written. Without `maxBytes` nothing is ever forgotten. */
export function openPictureFiles(folder: string, maxBytes = Number.POSITIVE_INFINITY): PictureFiles {
  let written = maxBytes * LOOK_AGAIN;
  let pruning: Promise<void> | undefined;
  const pathOf = (key: string) => join(folder, key.slice(0, 2), `${key}.png`);

  return {
    async read(key) {
      const path = pathOf(key);
      try {
        const png = await readFile(path);
        const now = new Date();
        // What is looked at stays: the time of a file is that of its last reading.
        utimes(path, now, now).catch(() => undefined);
        return isWholePng(png) ? png : undefined;
      } catch {
        return undefined;
      }
    },
    async remove(key) {
      try {
        await unlink(pathOf(key));
        return true;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
        throw error;
      }
    },
    async size(key) {
      const about = await stat(pathOf(key)).catch(() => undefined);
      return about?.isFile() ? about.size : undefined;
    },
    async write(key, png) {
      const path = pathOf(key);
      const draft = `${path}.${randomBytes(6).toString('hex')}.tmp`;
      try {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(draft, png);
        await rename(draft, path);
      } catch {
        await rm(draft, { force: true }).catch(() => undefined);
        return;
      }
      written += png.length;
      if (!Number.isFinite(maxBytes) || written < maxBytes * LOOK_AGAIN) return;
      written = 0;
      pruning ??= prune(folder, maxBytes).finally(() => {
        pruning = undefined;
      });
      await pruning;
    },
  };
}

/** A PNG ends with its IEND chunk; anything else was cut off by a crash. */
export const isWholePng = (png: Buffer): boolean => png.length > 64 && png.subarray(-8, -4).toString('latin1') === 'IEND';

async function prune(folder: string, maxBytes: number): Promise<void> {
  const files: { path: string; bytes: number; usedMs: number }[] = [];
  for (const shelf of await readdir(folder).catch(() => [])) {
    for (const name of await readdir(join(folder, shelf)).catch(() => [])) {
      const path = join(folder, shelf, name);
      const about = await stat(path).catch(() => undefined);
      if (about?.isFile()) files.push({ path, bytes: about.size, usedMs: about.mtimeMs });
    }
  }
  let total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total <= maxBytes) return;
  for (const { path, bytes } of files.sort((a, b) => a.usedMs - b.usedMs)) {
    if (total <= maxBytes * KEPT) break;
    await rm(path, { force: true }).catch(() => undefined);
    total -= bytes;
  }
}
