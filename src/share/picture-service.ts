import { availableParallelism } from 'node:os';
import { LRUCache } from 'lru-cache';
import { openPictureFiles } from './picture-files';
import { type PictureJob, pictureKey } from './picture-job';
import { createPicturePool } from './picture-pool';
import type { PicturesAfar } from './pictures-afar';
import { createTurnstile } from './turnstile';

const MB = 1024 * 1024;

export interface PictureServiceOptions {
  /** Where drawn pictures are kept: DATA_DIR/pictures. */
  readonly folder: string;
  /** Pictures that were drawn ahead of the day (`annum render`): looked at first, never written to, never forgotten. */
  readonly ahead?: string;
  /** The same where they are elsewhere: looked at last, and kept here once they were asked for. */
  readonly afar?: PicturesAfar | undefined;
  readonly render?: (job: PictureJob) => Promise<Buffer | undefined>;
  readonly maxDiskBytes?: number;
  readonly maxMemoryBytes?: number;
  /** Pictures drawn at once, each in a thread; one core is left to answer requests. */
  readonly atOnce?: number;
  readonly waiting?: number;
  readonly patienceMs?: number;
}

export interface DrawnPicture {
  readonly key: string;
  readonly png: Buffer;
}

/** Draws pictures at most once each, a few at a time, and remembers them. */
export interface PictureService {
  /** The picture if it is at hand without drawing. */
  kept(key: string): Promise<Buffer | undefined>;
  /** Undefined when the story has no such card. Throws `busy` when too many others wait. */
  picture(job: PictureJob): Promise<DrawnPicture | undefined>;
  /** Forgets a picture wherever this process keeps it; whether it was in a folder. A drawing under way is waited for. */
  forget(key: string): Promise<boolean>;
}

/** Makes the service. Pictures that are asked for by many at the same time are drawn for the first and given to all. */
export function createPictureService(options: PictureServiceOptions): PictureService {
  const {
    maxDiskBytes = 2048 * MB,
    maxMemoryBytes = 32 * MB,
    atOnce = Math.max(1, availableParallelism() - 1),
    waiting = 32,
    patienceMs = 10_000,
    render = createPicturePool(atOnce).draw,
  } = options;
  const files = openPictureFiles(options.folder, maxDiskBytes);
  const ahead = options.ahead === undefined ? undefined : openPictureFiles(options.ahead);
  const recent = new LRUCache<string, Buffer>({ maxSize: maxMemoryBytes, sizeCalculation: (png) => png.length });
  const turnstile = createTurnstile({ atOnce, waiting, patienceMs });
  const inFlight = new Map<string, Promise<Buffer | undefined>>();

  async function atHand(key: string): Promise<Buffer | undefined> {
    const kept = recent.get(key);
    if (kept) return kept;
    const stored = (await ahead?.read(key)) ?? (await files.read(key));
    if (stored) recent.set(key, stored);
    return stored ?? (await fetched(key));
  }

  async function fetched(key: string): Promise<Buffer | undefined> {
    const png = await options.afar?.read(key);
    if (png) await keep(key, png);
    return png;
  }

  async function keep(key: string, png: Buffer): Promise<void> {
    recent.set(key, png);
    await files.write(key, png);
  }

  async function draw(key: string, job: PictureJob): Promise<Buffer | undefined> {
    const known = await atHand(key);
    if (known) return known;
    const png = await turnstile.run(() => render(job));
    if (png !== undefined) await keep(key, png);
    return png;
  }

  return {
    kept: atHand,
    async picture(job) {
      const key = pictureKey(job);
      if (key === undefined) return undefined;
      let flight = inFlight.get(key);
      if (flight === undefined) {
        flight = draw(key, job).finally(() => inFlight.delete(key));
        inFlight.set(key, flight);
      }
      const png = await flight;
      return png && { key, png };
    },
    async forget(key) {
      await inFlight.get(key)?.catch(() => undefined);
      recent.delete(key);
      const there = await Promise.all([files.remove(key), ahead?.remove(key)]);
      return there.includes(true);
    },
  };
}
