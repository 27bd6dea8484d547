import type { DroppedFile } from '../importers/source/dropped-place';
import type { Wish } from '../model/visit';
import { CallError, call, post } from './call';
import { PartBuilder, packPart, wireEvent } from './parts';
import { openFiles } from './read-files';
import { newOnly } from './survey';

export interface Sending {
  readonly files: readonly DroppedFile[];
  readonly wish: Wish;
  readonly person: string;
  readonly activities: readonly string[];
  readonly beforeMs: number;
  readonly onProgress: (progress: { bytesRead: number; totalBytes: number; events: number; waiting: boolean }) => void;
}

/**
 * Reads the files once more and sends what was agreed to, a part at a time: the next one is read while one is on its way, and a part that may have got lost
 * is sent again under its number, so nothing is counted twice. How many events that were. Throws CallError or AnnumError.
 */
export async function sendFiles({ files, wish, person, activities, beforeMs, onProgress }: Sending): Promise<number> {
  const { totalBytes, batches } = await openFiles(files, wish.zone);
  const wanted = new Set(activities);
  const isNew = newOnly();
  const builder = new PartBuilder();
  let progress = { bytesRead: 0, totalBytes, events: 0, waiting: false };
  const tell = (change: Partial<typeof progress>) => {
    progress = { ...progress, ...change };
    onProgress(progress);
  };
  const onWait = () => tell({ waiting: true });
  let part = 0;
  let onItsWay: Promise<void> = Promise.resolve();
  const send = async () => {
    await onItsWay;
    const { text, events } = builder.take();
    const number = part;
    part += 1;
    onItsWay = sendPart(number, text, onWait).then(() => tell({ events: progress.events + events, waiting: false }));
    // Where it is awaited is where it is told.
    onItsWay.catch(() => undefined);
  };

  await post('/api/start', wish, onWait);
  for await (const { events, bytesRead } of batches) {
    for (const { event } of events) {
      if (event.userId !== person || event.occurredAt >= beforeMs || !wanted.has(event.activity) || !isNew(event)) continue;
      if (builder.add(wireEvent(event))) await send();
    }
    tell({ bytesRead });
  }
  if (builder.count > 0 || part === 0) await send();
  await onItsWay;
  await post('/api/start/finish', { parts: part, events: progress.events }, onWait);
  return progress.events;
}

async function sendPart(number: number, text: string, onWait: () => void): Promise<void> {
  const { body, headers } = await packPart(text);
  try {
    await call(
      `/api/start/parts/${number}`,
      { method: 'PUT', body, headers: { ...headers, 'content-type': 'application/x-ndjson' } },
      onWait,
    );
  } catch (error) {
    throw error instanceof CallError && error.reason === 'gone' ? new CallError('refused', error.status, error.message) : error;
  }
}
