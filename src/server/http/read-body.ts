import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { createGunzip } from 'node:zlib';
import { AnnumError } from '@/model/errors';

/**
 * The whole body of a request as bytes, unpacked when it is gzip, read piece by piece so that neither a long body nor a small
 * archive of a huge one is ever held. `maxBytes` bounds what was sent and what it unpacks to.
 * Throws `too_large`, or `invalid_input` for a damaged or unknown encoding or a body that broke off.
 */
export async function readBody(request: Request, maxBytes: number): Promise<Buffer> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge(maxBytes);
  if (!request.body) return Buffer.alloc(0);
  const sent = Readable.fromWeb(request.body as ReadableStream<Uint8Array>);
  const encoding = request.headers.get('content-encoding')?.trim().toLowerCase() ?? 'identity';
  if (encoding === 'identity' || encoding === '') return collect(sent, maxBytes);
  if (encoding !== 'gzip') {
    sent.destroy();
    throw new AnnumError('invalid_input', `The content-encoding "${encoding.slice(0, 32)}" is not understood.`, {
      mend: 'Send the body plain or with content-encoding: gzip.',
    });
  }
  const unpacked = createGunzip();
  sent.on('error', (error) => unpacked.destroy(error));
  unpacked.on('close', () => sent.destroy());
  return collect(sent.pipe(unpacked), maxBytes);
}

async function collect(stream: Readable, maxBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      bytes += chunk.byteLength;
      if (bytes > maxBytes) throw tooLarge(maxBytes);
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof AnnumError) throw error;
    throw new AnnumError('invalid_input', 'The body broke off or is no valid gzip.', { mend: 'Send the request again.', cause: error });
  }
  return Buffer.concat(chunks, bytes);
}

const tooLarge = (maxBytes: number) =>
  new AnnumError('too_large', `The body is larger than ${Math.floor(maxBytes / 1024 / 1024)} MB.`, {
    mend: 'Send fewer events in one request.',
  });
