import type { VisitState } from '../model/visit';

/** Why a call did not do what it was to do: `offline` may pass by itself, the others not. */
export class CallError extends Error {
  readonly reason: 'offline' | 'busy' | 'refused' | 'gone';
  /** The HTTP status, 0 where there was no answer. */
  readonly status: number;

  constructor(reason: CallError['reason'], status: number, message: string) {
    super(message);
    this.name = 'CallError';
    this.reason = reason;
    this.status = status;
  }
}

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 10_000;
/** How long a call is tried again before the person is asked. */
const PATIENCE_MS = 180_000;

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/**
 * The answer to a call, which is tried again while the network or the server is away: every call of /start may come twice without harm. `onWait` is told when
 * one has to wait. Throws CallError.
 */
export async function call(path: string, init: RequestInit, onWait: () => void = () => undefined): Promise<string> {
  const untilMs = Date.now() + PATIENCE_MS;
  for (let pauseMs = FIRST_WAIT_MS; ; pauseMs = Math.min(pauseMs * 2, LONGEST_WAIT_MS)) {
    const answer = await fetch(path, { ...init, credentials: 'same-origin' }).catch(() => null);
    const text = (await answer?.text().catch(() => null)) ?? null;
    if (answer?.ok && text !== null) return text;
    // An answer that broke off is none: perhaps it was done, and perhaps not.
    const status = answer === null || text === null ? 0 : answer.status;
    if (!isPassing(status)) throw new CallError(status === 404 ? 'gone' : 'refused', status, messageIn(text));
    const askedMs = Number(answer?.headers.get('retry-after') ?? 0) * 1_000;
    if (Date.now() + Math.max(pauseMs, askedMs) > untilMs)
      throw new CallError(status === 429 ? 'busy' : 'offline', status, messageIn(text));
    onWait();
    await wait(Math.max(pauseMs, askedMs));
  }
}

/** No answer, a body that broke off or came too slowly, too many at once, and whatever the server cannot help. */
const isPassing = (status: number) => status === 0 || status === 408 || status === 429 || status >= 500;

function messageIn(text: string | null): string {
  try {
    const said: unknown = JSON.parse(text ?? '');
    const error = typeof said === 'object' && said !== null && 'error' in said ? said.error : null;
    return typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string' ? error.message : '';
  } catch {
    return '';
  }
}

/** Posts JSON. */
export const post = (path: string, body: unknown, onWait?: () => void): Promise<string> =>
  call(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }, onWait);

/** Where this browser's visit stands. */
export async function askState(): Promise<VisitState> {
  return JSON.parse(await call('/api/start/state', { method: 'GET', cache: 'no-store' })) as VisitState;
}
