import { Worker } from 'node:worker_threads';
import type { Tally } from '@/importers/tally';
import { AnnumError } from '@/model/errors';
import { fromPlainError } from '../plain-error';
import type { PreparedBatch } from './prepare';
import type { ReadRequest, ThreadMessage } from './thread-protocol';

export interface ThreadHandlers {
  /** Bytes on disk of all inputs, null when unknown. */
  onOpened(totalBytes: number | null): void;
  /** The next batch comes when this has resolved; two are prepared meanwhile. */
  onBatch(batch: PreparedBatch): Promise<void>;
}

/**
 * A heap of its own, kept small: left alone, V8 lets garbage pile up to hundreds of megabytes. Batches are 4 MB, and what counts
 * rows is outside of it.
 */
const LIMITS = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 12 };
/** A row group of Parquet, up to a million rows, is decoded as a whole. */
const PARQUET_LIMITS = { ...LIMITS, maxOldGenerationSizeMb: 768 };

/** Reads the inputs in a worker thread and hands over what is ready to be stored. Throws what reading or `onBatch` throws; the thread ends with it. */
export async function readInThread(request: ReadRequest, handlers: ThreadHandlers): Promise<Tally> {
  const resourceLimits = request.request.format === 'parquet' ? PARQUET_LIMITS : LIMITS;
  const worker = new Worker(new URL('./read-thread.mjs', import.meta.url), { workerData: request, resourceLimits });
  try {
    return await new Promise<Tally>((resolve, reject) => {
      let storing = Promise.resolve();
      let said = false;
      worker.on('message', (message: ThreadMessage) => {
        said = message.kind === 'done' || message.kind === 'failed';
        if (message.kind === 'opened') handlers.onOpened(message.totalBytes);
        else if (message.kind === 'failed') storing.then(() => reject(fromPlainError(message.error)), reject);
        else if (message.kind === 'done') storing.then(() => resolve(message.tally), reject);
        else {
          storing = storing.then(() => handlers.onBatch(message.batch)).then(() => worker.postMessage('stored'));
          storing.catch(reject);
        }
      });
      worker.on('error', reject);
      // It may well be gone while its last batch is still being stored.
      worker.on('exit', (code) => said || reject(new AnnumError('unavailable', `The reading thread ended early (code ${code}).`)));
    });
  } finally {
    await worker.terminate();
  }
}
