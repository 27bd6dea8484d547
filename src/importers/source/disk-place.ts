import { lstat, open, readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { AnnumError } from '../../model/errors';
import { compareText } from './find-files';
import type { FoundFile, Place } from './found-file';
import { openBytes } from './open-bytes';
import { filesInZip, isMedia, startsLikeZip, type ZipOpener } from './walk-zip';
import { openZip } from './zip-entries';
import { newBudget, ZIP_LIMITS } from './zip-limits';

const FILES_LIMIT = 20_000;

/** A file, a zip or a folder (any depth) on disk. */
export const diskPlace = (path: string): Place => ({ name: basename(path), files: (closers) => filesAt(path, closers) });

async function* filesAt(path: string, closers: (() => void)[]): AsyncGenerator<FoundFile> {
  const info = await lstat(path).catch((cause: unknown) => {
    throw new AnnumError('not_found', `There is no readable file or folder "${path}".`, { mend: 'Check the path.', cause });
  });
  if (!info.isDirectory()) {
    yield* filesIn(path, basename(path), closers);
    return;
  }
  let seen = 0;
  for (const entry of (await readdir(path, { recursive: true, withFileTypes: true })).sort((a, b) => compareText(a.name, b.name))) {
    if (!entry.isFile() || isMedia(entry.name)) continue;
    seen += 1;
    if (seen > FILES_LIMIT) {
      throw new AnnumError('too_large', `"${path}" holds more than ${FILES_LIMIT} files.`, {
        mend: 'Name the folder of the export itself.',
      });
    }
    const file = join(entry.parentPath, entry.name);
    yield* filesIn(file, file.slice(path.length).replace(/^[\\/]+/, ''), closers);
  }
}

async function* filesIn(path: string, name: string, closers: (() => void)[]): AsyncGenerator<FoundFile> {
  if (!(await isZip(path))) {
    const source = await openBytes(path);
    yield { name, folder: dirname(resolve(path)), path, size: source.totalBytes ?? 0, chunks: () => source.chunks() };
    return;
  }
  yield* filesInZip({ zipped: path, name, place: resolve(path), size: null, depth: 0, budget: newBudget() }, closers, ZIPS);
}

const ZIPS: ZipOpener<string | Buffer> = {
  open: (zipped, name, budget) => openZip(zipped, name, ZIP_LIMITS, budget),
  hold: (parts) => Buffer.concat(parts),
};

async function isZip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return startsLikeZip(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}
