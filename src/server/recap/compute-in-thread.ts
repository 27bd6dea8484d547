import { Worker } from 'node:worker_threads';
import { AnnumError } from '../../model/errors';
import { fromPlainError, toPlainError } from '../plain-error';
import type { Warehouse } from '../warehouse/client';
import type { Scope } from '../warehouse/scope';
import { shardsOf } from '../warehouse/shards';
import type { ComputeBucket, FrozenRow } from './compute-bucket';
import type { ComputeRequest, FromThread, Question, ToThread } from './compute-protocol';
import type { EverybodyRow } from './rows';

/** A large young generation: a bucket's rows die together, and copying them about is what most of the time would go into. */
const LIMITS = { maxYoungGenerationSizeMb: 192, maxOldGenerationSizeMb: 1024 };

/**
 * Makes recaps in a worker thread, so that this one only stores them. The engine stays here: the thread's questions are passed on, and
 * their answers go over as text. `end` it when no more buckets are wanted.
 */
export function computeInThread(
  warehouse: Warehouse,
  database: string,
  { edition }: Scope,
  everybody: EverybodyRow,
): { compute: ComputeBucket; end: () => Promise<void> } {
  const shards = shardsOf(warehouse);
  const workerData: ComputeRequest = { edition, database, everybody, shards: shards.length };
  const worker = new Worker(new URL('./compute-thread.mjs', import.meta.url), { workerData, resourceLimits: LIMITS });
  const waiting = new Map<number, { resolve: (rows: FrozenRow[]) => void; reject: (error: Error) => void }>();
  let count = 0;
  let gone: Error | null = null;
  const tell = (message: ToThread) => worker.postMessage(message);

  async function answer({ id, shard, name, sql, params }: Question): Promise<void> {
    const engine = shard === null ? warehouse : shards[shard];
    const outcome = await (engine ?? warehouse).ask(name, sql, params).then(
      (value) => ({ value }),
      (error: unknown) => ({ error: toPlainError(error) }),
    );
    tell({ kind: 'answer', id, outcome });
  }
  const fail = (error: Error) => {
    gone ??= error;
    for (const { reject } of waiting.values()) reject(gone);
    waiting.clear();
  };
  worker.on('message', (message: FromThread) => {
    if (message.kind === 'question') return void answer(message);
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if ('value' in message.outcome) asked?.resolve(message.outcome.value);
    else asked?.reject(fromPlainError(message.outcome.error));
  });
  worker.on('error', (error) => fail(error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', (code) => fail(new AnnumError('unavailable', `The thread that computes recaps ended early (code ${code}).`)));

  return {
    compute: (range) =>
      new Promise((resolve, reject) => {
        if (gone) throw gone;
        const id = count++;
        waiting.set(id, { resolve, reject });
        tell({ kind: 'compute', id, range });
      }),
    end: async () => void (await worker.terminate()),
  };
}
