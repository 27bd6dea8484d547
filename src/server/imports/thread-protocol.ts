import type { ImportRequest } from '@/importers/open-import';
import { AnnumError, type ErrorCode } from '@/model/errors';
import type { PreparedBatch } from './prepare';
import type { Tally } from './tally';

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

/** An error as it crosses between threads; a null code is a failure that nobody expected. */
export interface PlainError {
  code: ErrorCode | null;
  message: string;
  mend: string | undefined;
  stack: string | undefined;
}

export function toPlainError(error: unknown): PlainError {
  const code = error instanceof AnnumError ? error.code : null;
  const mend = error instanceof AnnumError ? error.mend : undefined;
  return error instanceof Error
    ? { code, message: error.message, mend, stack: error.stack }
    : { code, message: String(error), mend, stack: undefined };
}

export function fromPlainError(plain: PlainError): Error {
  if (plain.code !== null) return new AnnumError(plain.code, plain.message, plain.mend === undefined ? {} : { mend: plain.mend });
  const error = new Error(plain.message);
  if (plain.stack !== undefined) error.stack = plain.stack;
  return error;
}
