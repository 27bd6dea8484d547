import { type BucketConfig, openPictureBucket } from '@/share/picture-bucket';
import { type Check, check } from './check';

/** Whether the bucket for pictures answers and lets its key list; nothing is written. */
export const checkBucket = (config: BucketConfig): Promise<Check> =>
  check('Pictures bucket', async () => {
    const bucket = openPictureBucket(config, { retries: 1, timeoutMs: 10_000 });
    const { value: some = [] } = await bucket.list().next();
    return { state: 'fine', found: `${bucket.place} answers and holds ${some.length === 0 ? 'no pictures yet' : 'pictures'}` };
  });
