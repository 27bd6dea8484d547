import { LRUCache } from 'lru-cache';
import type { PictureBucket } from './picture-bucket';

/** Pictures elsewhere, to be asked for before drawing. */
export interface PicturesAfar {
  /** Undefined when it is not there, or cannot be had now. */
  read(key: string): Promise<Buffer | undefined>;
}

/** A picture that the bucket lacks is drawn here; it may be put there meanwhile. */
const LACKS_FOR_MS = 60_000;
const MOST_LACKED = 50_000;
/** A bucket in trouble is left alone for a while: everybody would wait for it. */
const REST_MS = 30_000;

/** What a bucket has. While it fails, which is logged once, it is asked twice a minute and pictures are drawn here. */
export function picturesAfar(bucket: Pick<PictureBucket, 'read'>, now: () => number = Date.now): PicturesAfar {
  const lacks = new LRUCache<string, true>({ max: MOST_LACKED, ttl: LACKS_FOR_MS });
  let restUntilMs = 0;
  let troubled = false;
  return {
    async read(key) {
      if (lacks.has(key) || now() < restUntilMs) return undefined;
      try {
        const png = await bucket.read(key);
        if (png === undefined) lacks.set(key, true);
        troubled = false;
        return png;
      } catch (error) {
        restUntilMs = now() + REST_MS;
        if (!troubled) console.error('Pictures are drawn here, for those drawn ahead cannot be had:', error);
        troubled = true;
        return undefined;
      }
    },
  };
}
