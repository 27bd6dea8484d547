import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { AnnumError } from '@/model/errors';

/** How much more than allowed is still read and thrown away: a client that is cut off in the middle never sees the answer. */
const PATIENCE = 3;

const inflate = promisify(gunzip);

/**
 * The whole body of a request as bytes, unpacked when it is gzip. `maxBytes` bounds what was sent and what it unpacks to, so
 * that neither a long body nor a small archive of a huge one is ever held.
 * Throws `too_large`, or `invalid_input` for a damaged or unknown encoding or a body that broke off.
 */
export async function readBody(request: Request, maxBytes: number): Promise<Buffer> {
  const encoding = request.headers.get('content-encoding')?.trim().toLowerCase() ?? '';
  const sent = await receive(request, maxBytes);
  if (encoding === '' || encoding === 'identity') return sent;
  if (encoding !== 'gzip') {
    throw new AnnumError('invalid_input', `The content-encoding "${encoding.slice(0, 32)}" is not understood.`, {
      mend: 'Send the body plain or with content-encoding: gzip.',
    });
  }
  try {
    return await inflate(sent, { maxOutputLength: maxBytes });
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(maxBytes);
    throw new AnnumError('invalid_input', 'The body is no valid gzip.', { mend: 'Send the request again.', cause: error });
  }
}

async function receive(request: Request, maxBytes: number): Promise<Buffer> {
  const mostToRead = maxBytes * (1 + PATIENCE);
  if (Number(request.headers.get('content-length') ?? 0) > mostToRead) throw tooLarge(maxBytes);
  const reader = request.body?.getReader();
  if (!reader) return Buffer.alloc(0);
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      throw new AnnumError('invalid_input', 'The body broke off.', { mend: 'Send the request again.', cause });
    });
    if (done) break;
    bytes += value.byteLength;
    if (bytes <= maxBytes) chunks.push(value);
    else chunks.length = 0;
    if (bytes > mostToRead) {
      await reader.cancel().catch(() => undefined);
      break;
    }
  }
  if (bytes > maxBytes) throw tooLarge(maxBytes);
  return Buffer.concat(chunks, bytes);
}

const tooLarge = (maxBytes: number) =>
  new AnnumError('too_large', `The body is larger than ${Math.floor(maxBytes / 1024 / 1024)} MB.`, {
    mend: 'Send fewer events in one request.',
  });
