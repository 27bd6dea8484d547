import { AnnumError } from '../model/errors';
import type { PictureFiles } from './picture-files';
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

/**
 * Draws every picture that is not there yet, as many at a time as the pool has threads, each under its own name: so identical pictures are
 * stored once, and a run that was interrupted goes on where it stopped. `signal` ends it after the pictures being drawn, with its reason.
 * Throws `unavailable` when a picture cannot be written.
 */
export async function renderAhead(
  jobs: AsyncIterable<PictureJob> | Iterable<PictureJob>,
  { pool, files, signal }: { readonly pool: PicturePool; readonly files: PictureFiles; readonly signal?: AbortSignal },
): Promise<Rendered> {
  const result: Rendered = { pictures: 0, drawn: 0, kept: 0, bytes: 0 };
  const underWay = new Map<string, Promise<void>>();
  let failure: unknown;

  async function one(key: string, job: PictureJob): Promise<void> {
    if ((await files.size(key)) !== undefined) {
      result.kept++;
      return;
    }
    const png = await pool.draw(job);
    if (png === undefined) return;
    await files.write(key, png);
    if ((await files.size(key)) !== png.length) {
      throw new AnnumError('unavailable', 'A picture could not be written.', { mend: 'Is the disk full, or the folder read-only?' });
    }
    result.drawn++;
    result.bytes += png.length;
  }

  for await (const job of jobs) {
    signal?.throwIfAborted();
    if (failure !== undefined) break;
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
    // One more than there are threads, so that none waits for the next story to be read.
    if (underWay.size > pool.threads) await Promise.race(underWay.values());
  }
  await Promise.all(underWay.values());
  if (failure !== undefined) throw failure;
  return result;
}
