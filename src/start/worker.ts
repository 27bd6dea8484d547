import { AnnumError } from '../model/errors';
import { CallError } from './call';
import type { Trouble, WorkerReport, WorkerRequest } from './protocol';
import { openFiles } from './read-files';
import { sendFiles } from './send-files';
import { Surveyor } from './survey';

/** Reports beyond this many a second are seen by nobody. */
const REPORT_MS = 80;

const report = (message: WorkerReport) => self.postMessage(message);

let reportedMs = 0;
function progress(told: Omit<Extract<WorkerReport, { kind: 'progress' }>, 'kind'>, always = false): void {
  const nowMs = Date.now();
  if (!always && nowMs - reportedMs < REPORT_MS) return;
  reportedMs = nowMs;
  report({ kind: 'progress', ...told });
}

self.onmessage = ({ data }: MessageEvent<WorkerRequest>) => {
  const work = data.kind === 'look' ? look(data) : send(data);
  work.catch((error: unknown) => report({ kind: 'failed', trouble: troubleOf(error) }));
};

async function look({ files, zone, packs }: Extract<WorkerRequest, { kind: 'look' }>): Promise<void> {
  const opened = await openFiles(files, zone);
  const { totalBytes, batches, tally } = opened;
  const byActivity = new Map(packs.flatMap(({ pack, activities }) => activities.map((activity) => [activity, pack] as const)));
  const surveyor = new Surveyor((activity) => byActivity.get(activity) ?? null, zone);
  let seen = 0;
  for await (const { events, bytesRead } of batches) {
    for (const { event } of events) surveyor.see(event);
    seen += events.length;
    progress({ bytesRead, totalBytes, events: seen, waiting: false });
  }
  report({ kind: 'found', survey: surveyor.result(opened, tally()) });
}

async function send({ kind: _, ...request }: Extract<WorkerRequest, { kind: 'send' }>): Promise<void> {
  const events = await sendFiles({ ...request, onProgress: (told) => progress(told, told.waiting) });
  report({ kind: 'sent', events });
}

function troubleOf(error: unknown): Trouble {
  if (error instanceof CallError) {
    const code = error.reason === 'offline' ? 'network' : error.reason === 'busy' ? 'busy' : 'refused';
    return { code, message: error.message };
  }
  if (!(error instanceof AnnumError)) {
    console.error(error);
    return { code: 'unreadable', message: error instanceof Error ? error.message : '' };
  }
  const { code, data, message } = error;
  if (Array.isArray(data.formats)) return { code: 'several', message, formats: data.formats.filter((one) => typeof one === 'string') };
  if (code === 'too_large') return { code: 'too-large', message };
  return { code: code === 'not_found' ? 'unknown' : 'damaged', message };
}
