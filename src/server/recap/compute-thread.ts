import { parentPort, workerData } from 'node:worker_threads';
import { getPack } from '../../packs/registry';
import { fromPlainError, toPlainError } from '../plain-error';
import type { Reader } from '../warehouse/readers';
import { rowsOfColumns } from '../warehouse/rows-of-columns';
import { scopeOf } from '../warehouse/scope';
import { bucketComputer } from './compute-bucket';
import type { ComputeRequest, FromThread, ToThread } from './compute-protocol';

const port = parentPort;
if (!port) throw new Error('compute-thread runs in a worker thread only.');
const say = (message: FromThread) => port.postMessage(message);

const waiting = new Map<number, { resolve: (text: string) => void; reject: (error: Error) => void }>();
let questions = 0;

const passedOn = (shard: number | null): Reader => ({
  async query(name, sql, params, row) {
    const text = await new Promise<string>((resolve, reject) => {
      const id = questions++;
      waiting.set(id, { resolve, reject });
      say({ kind: 'question', id, shard, name, sql, params });
    });
    return rowsOfColumns(text, row);
  },
});

const { edition, database, everybody, shards }: ComputeRequest = workerData;
const compute = bucketComputer(
  { coordinator: passedOn(null), shards: Array.from({ length: shards }, (_, shard) => passedOn(shard)) },
  scopeOf(edition, getPack(edition.pack), database),
  everybody,
);

port.on('message', async (message: ToThread) => {
  const { id } = message;
  if (message.kind === 'compute') {
    const outcome = await compute(message.range).then(
      (value) => ({ value }),
      (error: unknown) => ({ error: toPlainError(error) }),
    );
    say({ kind: 'bucket', id, outcome });
    return;
  }
  const asked = waiting.get(id);
  waiting.delete(id);
  if ('value' in message.outcome) asked?.resolve(message.outcome.value);
  else asked?.reject(fromPlainError(message.outcome.error));
});
