import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { AnnumError } from '@/model/errors';
import type { BodyLease } from './body-budget';

/** How much more than allowed is still read and thrown away: a client that is cut off in the middle never sees the answer. */
const PATIENCE = 3;
/** A sender that says nothing for so long, or never comes to an end, only holds a connection. */
const IDLE_MS = 15_000;
const WHOLE_MS = 120_000;

const inflate = promisify(gunzip);

export interface ReadOptions {
  readonly idleMs?: number;
  readonly wholeMs?: number;
  /** What the body is held against while it is worked on. */
  readonly lease?: BodyLease;
}

/**
 * The whole body of a request as bytes, unpacked when it is gzip. `maxBytes` bounds what was sent and what it unpacks to, so
 * that neither a long body nor a small archive of a huge one is ever held.
 * Throws `too_large`, `too_slow`, `busy`, or `invalid_input` for a damaged or unknown encoding or a body that broke off.
 */
export async function readBody(request: Request, maxBytes: number, options: ReadOptions = {}): Promise<Buffer> {
  const encoding = request.headers.get('content-encoding')?.trim().toLowerCase() ?? '';
  const sent = await receive(request, maxBytes, options);
  if (encoding === '' || encoding === 'identity') return sent;
  if (encoding !== 'gzip') {
    throw new AnnumError('invalid_input', `The content-encoding "${encoding.slice(0, 32)}" is not understood.`, {
      mend: 'Send the body plain or with content-encoding: gzip.',
    });
  }
  try {
    const unpacked = await inflate(sent, { maxOutputLength: maxBytes });
    options.lease?.add(unpacked.byteLength);
    return unpacked;
  } catch (error) {
    if (error instanceof AnnumError) throw error;
    if (error instanceof RangeError) throw tooLarge(maxBytes);
    throw new AnnumError('invalid_input', 'The body is no valid gzip.', { mend: 'Send the request again.', cause: error });
  }
}

async function receive(request: Request, maxBytes: number, { idleMs = IDLE_MS, wholeMs = WHOLE_MS, lease }: ReadOptions): Promise<Buffer> {
  const mostToRead = maxBytes * (1 + PATIENCE);
  if (Number(request.headers.get('content-length') ?? 0) > mostToRead) throw tooLarge(maxBytes);
  const reader = request.body?.getReader();
  if (!reader) return Buffer.alloc(0);
  const untilMs = performance.now() + wholeMs;
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await within(reader.read(), Math.min(idleMs, untilMs - performance.now()));
      if (done) break;
      bytes += value.byteLength;
      if (bytes <= maxBytes) {
        lease?.add(value.byteLength);
        chunks.push(value);
      } else {
        chunks.length = 0;
      }
      if (bytes > mostToRead) throw tooLarge(maxBytes);
    }
  } catch (error) {
    // What a sender goes on sending is nobody's to wait for.
    void reader.cancel().catch(() => undefined);
    throw error;
  }
  if (bytes > maxBytes) throw tooLarge(maxBytes);
  return Buffer.concat(chunks, bytes);
}

/** The next piece, or `too_slow`; a connection that broke is `invalid_input`. */
async function within<T>(piece: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new AnnumError('too_slow', 'The body comes too slowly.', { mend: 'Send it again.' })), Math.max(0, ms));
  });
  try {
    return await Promise.race([piece, late]);
  } catch (cause) {
    if (cause instanceof AnnumError) throw cause;
    throw new AnnumError('invalid_input', 'The body broke off.', { mend: 'Send the request again.', cause });
  } finally {
    clearTimeout(timer);
  }
}

const tooLarge = (maxBytes: number) =>
  new AnnumError('too_large', `The body is larger than ${Math.floor(maxBytes / 1024 / 1024)} MB.`, {
    mend: 'Send fewer events in one request.',
  });
