import { AnnumError, type ErrorCode } from '../model/errors';

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
