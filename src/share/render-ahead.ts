import { AnnumError } from '../model/errors';
import type { PictureBucket } from './picture-bucket';
import { openPictureFiles } from './picture-files';
import { type PictureJob, pictureKey } from './picture-job';
import type { PicturePool } from './picture-pool';

/** What drawing ahead came to. */
export interface Rendered {
  /** Pictures asked for. */
  pictures: number;
  /** Drawn in this run. */
  drawn: number;
  /** There already: drawn in an earlier run, or the same picture as somebody else's. */
  kept: number;
  /** Written in this run. */
  bytes: number;
}

/** Where pictures drawn ahead are put, each under the name of what it is drawn from. */
export interface PictureShelf {
  has(key: string): Promise<boolean>;
  /** Throws AnnumError when it cannot be stored. */
  put(key: string, png: Buffer): Promise<void>;
}

/** Pictures in a folder, as the server's own files. */
export function folderShelf(folder: string): PictureShelf {
  const files = openPictureFiles(folder);
  return {
    has: async (key) => (await files.size(key)) !== undefined,
    async put(key, png) {
      await files.write(key, png);
      if ((await files.size(key)) === png.length) return;
      throw new AnnumError('unavailable', 'A picture could not be written.', { mend: 'Is the disk full, or the folder read-only?' });
    },
  };
}

/** Pictures in a bucket, which is asked once for all that it has: a question a picture would take longer than drawing it. */
export async function bucketShelf(bucket: PictureBucket): Promise<PictureShelf> {
  const there = new Set<string>();
  for await (const keys of bucket.list()) for (const key of keys) there.add(key);
  return {
    has: async (key) => there.has(key),
    async put(key, png) {
      await bucket.write(key, png);
      there.add(key);
    },
  };
}

/** Pictures that may be on their way to the shelf while others are drawn. */
const ON_THE_WAY = 8;

/**
 * Draws every picture that is not there yet, as many at a time as the pool has threads, each under its own name: so identical pictures are
 * stored once, and a run that was interrupted goes on where it stopped. `signal` ends it after the pictures being drawn, with its reason.
 * Throws what the shelf throws when it does not take a picture.
 */
export async function renderAhead(
  jobs: AsyncIterable<PictureJob> | Iterable<PictureJob>,
  { pool, shelf, signal }: { readonly pool: PicturePool; readonly shelf: PictureShelf; readonly signal?: AbortSignal },
): Promise<Rendered> {
  const result: Rendered = { pictures: 0, drawn: 0, kept: 0, bytes: 0 };
  const underWay = new Map<string, Promise<void>>();
  let failure: unknown;

  async function one(key: string, job: PictureJob): Promise<void> {
    if (await shelf.has(key)) {
      result.kept++;
      return;
    }
    const png = await pool.draw(job);
    if (png === undefined) return;
    await shelf.put(key, png);
    result.drawn++;
    result.bytes += png.length;
  }

  for await (const job of jobs) {
    if (signal?.aborted || failure !== undefined) break;
    const key = pictureKey(job);
    if (key === undefined) continue;
    result.pictures++;
    if (underWay.has(key)) {
      result.kept++;
      continue;
    }
    const task = one(key, job)
      .catch((error: unknown) => {
        failure ??= error;
      })
      .finally(() => underWay.delete(key));
    underWay.set(key, task);
    // More than there are threads, so that none waits for the next story to be read or for the last picture to be stored.
    if (underWay.size >= pool.threads + ON_THE_WAY) await Promise.race(underWay.values());
  }
  await Promise.all(underWay.values());
  if (failure !== undefined) throw failure;
  signal?.throwIfAborted();
  return result;
}
