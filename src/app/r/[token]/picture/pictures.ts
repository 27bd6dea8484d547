import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { env } from '@/config/env';
import { bucketConfig, openPictureBucket } from '@/share/picture-bucket';
import { createPictureService, type PictureService } from '@/share/picture-service';
import { type PicturesAfar, picturesAfar } from '@/share/pictures-afar';

/** What the picture route works with; one set a process. */
export interface Pictures {
  readonly service: PictureService;
  /** Keys of pictures served before, by what the link showed. */
  readonly names: LRUCache<string, string>;
  /** Requests that cost us something: tokens that open nothing, and pictures not drawn yet. */
  readonly costly: RateLimiterMemory;
}

/** A story has 14 cards in three sizes; this is several of them a minute from one address, and no attack. */
const COSTLY_A_MINUTE = 120;
/** A hundred bytes each. */
const MOST_NAMES = 50_000;
/** Where no proxy tells addresses apart, everybody shares one budget. */
const SHARED_FACTOR = 20;

/** Whoever waits for a picture has it drawn here rather than wait longer for a bucket. */
const BUCKET_PATIENCE = { retries: 1, timeoutMs: 2_000 };

function afar(): PicturesAfar | undefined {
  const bucket = bucketConfig();
  return bucket && picturesAfar(openPictureBucket(bucket, BUCKET_PATIENCE));
}

// Next bundles routes apart, each with its own copy of this module: what must be one hangs on globalThis.
const shared = globalThis as typeof globalThis & { annumPictures?: Pictures };

export function pictures(): Pictures {
  shared.annumPictures ??= {
    service: createPictureService({
      folder: join(env().DATA_DIR, 'pictures'),
      ahead: join(env().DATA_DIR, 'rendered'),
      afar: afar(),
    }),
    names: new LRUCache({ max: MOST_NAMES }),
    costly: new RateLimiterMemory({ points: COSTLY_A_MINUTE * (env().TRUST_PROXY ? 1 : SHARED_FACTOR), duration: 60 }),
  };
  return shared.annumPictures;
}
