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
 * A call that is tried again while the network or the server is away: every call of /start may come twice without harm. `onWait` is told when
 * one has to wait. Throws CallError.
 */
export async function call(path: string, init: RequestInit, onWait: () => void = () => undefined): Promise<Response> {
  const untilMs = Date.now() + PATIENCE_MS;
  for (let pauseMs = FIRST_WAIT_MS; ; pauseMs = Math.min(pauseMs * 2, LONGEST_WAIT_MS)) {
    const answer = await fetch(path, { ...init, credentials: 'same-origin' }).catch(() => null);
    if (answer?.ok) return answer;
    const status = answer?.status ?? 0;
    if (!isPassing(status)) throw new CallError(status === 404 ? 'gone' : 'refused', status, await messageOf(answer));
    const askedMs = Number(answer?.headers.get('retry-after') ?? 0) * 1_000;
    if (Date.now() + Math.max(pauseMs, askedMs) > untilMs)
      throw new CallError(status === 429 ? 'busy' : 'offline', status, await messageOf(answer));
    onWait();
    await wait(Math.max(pauseMs, askedMs));
  }
}

/** No answer, a body that broke off or came too slowly, too many at once, and whatever the server cannot help. */
const isPassing = (status: number) => status === 0 || status === 408 || status === 429 || status >= 500;

async function messageOf(answer: Response | null): Promise<string> {
  const said: unknown = await answer?.json().catch(() => null);
  const error = typeof said === 'object' && said !== null && 'error' in said ? said.error : null;
  return typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string' ? error.message : '';
}

/** Posts JSON. */
export const post = (path: string, body: unknown, onWait?: () => void): Promise<Response> =>
  call(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }, onWait);

/** Where this browser's visit stands. */
export async function askState(): Promise<VisitState> {
  return (await (await call('/api/start/state', { method: 'GET', cache: 'no-store' })).json()) as VisitState;
}
