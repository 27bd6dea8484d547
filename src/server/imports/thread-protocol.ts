import type { ImportRequest } from '@/importers/open-import';
import type { Tally } from '@/importers/tally';
import type { PlainError } from '../plain-error';
import type { PreparedBatch } from './prepare';

/** Batches that may be on their way: one is stored, one waits, one is made. */
export const AHEAD = 2;

export interface ReadRequest {
  request: ImportRequest;
  /** Source of events that name none. */
  source: string;
}

/** What the reading thread says; each batch is answered with any message once it is stored. */
export type ThreadMessage =
  | { kind: 'opened'; totalBytes: number | null }
  | { kind: 'batch'; batch: PreparedBatch }
  | { kind: 'done'; tally: Tally }
  | { kind: 'failed'; error: PlainError };
