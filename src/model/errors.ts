/** Every way a verb can fail on purpose. One map per transport (HTTP status, CLI exit) reads the code; data never holds secrets. */
export type ErrorCode =
  | 'invalid_input'
  | 'not_found'
  | 'conflict'
  | 'unauthorized'
  | 'forbidden'
  | 'too_large'
  | 'too_slow'
  | 'unsupported'
  | 'busy'
  | 'unavailable';

/** An expected failure: `message` says what is wrong and where, `mend` says what to do about it. */
export class AnnumError extends Error {
  readonly code: ErrorCode;
  readonly mend: string | undefined;
  readonly data: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, message: string, options: { mend?: string; data?: Record<string, unknown>; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'AnnumError';
    this.code = code;
    this.mend = options.mend;
    this.data = Object.freeze({ ...options.data });
  }
}
