import { AnnumError, type ErrorCode } from '@/model/errors';
import { storeError } from '../db/store-error';

const STATUS: Readonly<Record<ErrorCode, number>> = {
  invalid_input: 400,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  too_slow: 408,
  unsupported: 415,
  busy: 429,
  unavailable: 503,
};

/** The store's own words name hosts and paths: they are for the log and the command line. */
const UNAVAILABLE = { message: 'The service cannot do this right now.', mend: 'Try again in a moment.' };
const RETRY_SECONDS = 5;

/**
 * A failure as JSON, {"error":{code,message,mend}}, never cached. `data.retryAfterSeconds` becomes Retry-After. Whatever is no
 * AnnumError is logged and answered with 500 and no text of its own.
 */
export function failureResponse(cause: unknown): Response {
  const error = storeError(cause, '') ?? cause;
  if (!(error instanceof AnnumError)) {
    console.error(error);
    return answer(500, { code: 'unexpected', message: 'Something went wrong on our side.' });
  }
  const { code, data } = error;
  const down = code === 'unavailable' || (code === 'busy' && data.retryAfterSeconds === undefined);
  if (!down) return answer(STATUS[code], { code, message: error.message, mend: error.mend }, retryAfter(data.retryAfterSeconds));
  console.error(`${error.message} ${error.mend ?? ''}`);
  return answer(503, { code: 'unavailable', ...UNAVAILABLE }, retryAfter(RETRY_SECONDS));
}

const retryAfter = (seconds: unknown): Record<string, string> =>
  typeof seconds === 'number' ? { 'retry-after': String(Math.ceil(seconds)) } : {};

const answer = (
  status: number,
  error: { code: string; message: string; mend?: string | undefined },
  headers: Record<string, string> = {},
) => Response.json({ error }, { status, headers: { 'cache-control': 'no-store', ...headers } });
