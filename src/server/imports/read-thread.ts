import { parentPort, workerData } from 'node:worker_threads';
import { openImport } from '@/importers/open-import';
import { toPlainError } from '../plain-error';
import { prepare } from './prepare';
import { AHEAD, type ReadRequest, type ThreadMessage } from './thread-protocol';

// The reading thread: sends batches, at most AHEAD of them unanswered, so that a slow store never fills the memory.

const port = parentPort;
if (!port) throw new Error('read-thread runs in a worker thread only.');

let credit = AHEAD;
let wake: (() => void) | null = null;
port.on('message', () => {
  credit += 1;
  wake?.();
});

const send = (message: ThreadMessage) => port.postMessage(message);

async function read({ request, source }: ReadRequest): Promise<void> {
  const reading = await openImport(request);
  send({ kind: 'opened', totalBytes: reading.notes.totalBytes });
  const batches = prepare(reading, source);
  for (let next = await batches.next(); ; next = await batches.next()) {
    if (next.done) {
      send({ kind: 'done', tally: next.value });
      return;
    }
    while (credit === 0) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    credit -= 1;
    send({ kind: 'batch', batch: next.value });
  }
}

await read(workerData as ReadRequest).catch((error: unknown) => send({ kind: 'failed', error: toPlainError(error) }));
port.close();
