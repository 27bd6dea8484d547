import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { ImportRequest } from '@/importers/open-import';
import type { Tally } from '@/importers/tally';
import type { Db } from '../db/db';
import { insertBatches } from '../events/insert';
import { erasedNow } from '../people/erasures';
import { closeAbandonedImports, runningCounts } from './abandoned';
import type { PreparedBatch } from './prepare';
import { readInThread } from './read-in-thread';
import { replaceEstimates } from './replace-estimates';
import { signsOfLife } from './signs-of-life';

/** Where an import stands. Bytes are of the inputs on disk. */
interface ImportProgress {
  bytesRead: number;
  totalBytes: number | null;
  added: number;
  duplicates: number;
}

export interface ImportOptions {
  request: ImportRequest;
  /** Source of events that name none. */
  source: string;
  onProgress?: (progress: ImportProgress) => void;
}

export interface ImportSummary extends Tally {
  /** Id of the Import row; null for a dry run. */
  id: string | null;
  added: number;
  /** Events that the store had already. */
  duplicates: number;
  /** Events of people who were erased: they stay out. */
  erased: number;
  /** False when there were rows and none of them could be understood. */
  readable: boolean;
}

/** What an import would bring in, without a store: as `runImport`, but `added`, `duplicates` and `erased` are 0. */
export function previewImport(options: ImportOptions): Promise<ImportSummary> {
  return carry(options, null, async () => ({ added: 0, duplicates: 0, erased: 0 }));
}

/**
 * Reads the inputs and stores their events, batch by batch, each batch all or nothing; so an import that was killed is simply
 * run again. Keeps an Import row with what came of it, and closes those of imports that were killed. Throws AnnumError when nothing can
 * be read or the store fails.
 */
export async function runImport(db: Db, options: ImportOptions, nowMs: () => number = Date.now): Promise<ImportSummary> {
  const id = randomUUID();
  const { request, source } = options;
  await closeAbandonedImports(db, nowMs());
  await db.client.import.create({
    data: {
      id,
      format: request.format,
      files: JSON.stringify(pathsOf(request).map((path) => basename(path))),
      userId: await personIn(db, request),
      status: 'running',
      counts: runningCounts(nowMs(), { added: 0, duplicates: 0 }),
      startedAtMs: BigInt(nowMs()),
    },
  });
  const close = (status: string, counts: object) =>
    db.client.import.updateMany({ where: { id }, data: { status, counts: JSON.stringify(counts), finishedAtMs: BigInt(nowMs()) } });
  const signs = signsOfLife(db, id, nowMs);
  try {
    const summary = await carry(options, id, async ({ parts }) =>
      signs.stored(await signs.quietly(() => insertBatches(db, parts, nowMs()))),
    );
    if (request.format === 'netflix') {
      const replaced = await replaceEstimates(db, source, request.userId);
      if (replaced > 0) summary.warnings.push(REPLACED(replaced));
    }
    const { read, added, duplicates, erased, skipped, malformed } = summary;
    await close(summary.readable ? 'done' : 'failed', { read, added, duplicates, erased, skipped, malformed });
    return summary;
  } catch (error) {
    // The store may be what failed; the first error is the one to report.
    await close('failed', { error: error instanceof Error ? error.message : String(error) }).catch(() => undefined);
    throw error;
  } finally {
    await signs.end();
  }
}

const REPLACED = (count: number) =>
  `${count} estimates of the short list were replaced by the viewing activity, which knows when and for how long.`;

type Store = (batch: PreparedBatch) => Promise<{ added: number; duplicates: number; erased: number }>;

async function carry({ request, source, onProgress }: ImportOptions, id: string | null, store: Store): Promise<ImportSummary> {
  let totalBytes: number | null = null;
  let added = 0;
  let duplicates = 0;
  let erased = 0;
  const tally = await readInThread(
    { request, source },
    {
      onOpened(bytes) {
        totalBytes = bytes;
      },
      async onBatch(batch) {
        const stored = await store(batch);
        added += stored.added;
        duplicates += stored.duplicates;
        erased += stored.erased;
        onProgress?.({ bytesRead: batch.bytesRead, totalBytes, added, duplicates });
      },
    },
  );
  const readable = tally.events > 0 || Object.keys(tally.skipped).length > 0 || Object.keys(tally.malformed).length === 0;
  return { id, added, duplicates, erased, readable, ...tally };
}

const pathsOf = (request: ImportRequest): string[] => ('paths' in request ? request.paths : [request.file]);

/** Whose import it is, unless they were erased. */
async function personIn(db: Db, request: ImportRequest): Promise<string | null> {
  const userId = 'userId' in request ? request.userId : null;
  return userId === null || (await erasedNow(db)).has(userId) ? null : userId;
}
