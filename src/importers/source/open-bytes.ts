import { createReadStream, fstatSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Socket } from 'node:net';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { AnnumError } from '../../model/errors';
import type { ByteChunk } from './found-file';

const CHUNK_BYTES = 1 << 20;

/** A file or standard input. */
export interface ByteSource {
  /** Base name for people; standard input is "-". */
  name: string;
  /** Size on disk in bytes, null for standard input. */
  totalBytes: number | null;
  chunks(): AsyncGenerator<ByteChunk>;
}

/** Opens `path`, or standard input for "-". Gzip is known by its first two bytes. Throws AnnumError when there is no such file; `chunks` throws one when the file breaks off. */
export async function openBytes(path: string): Promise<ByteSource> {
  if (path === '-') {
    return { name: '-', totalBytes: null, chunks: () => inflated('-', standardInput()) };
  }
  const info = await stat(path).catch((cause: unknown) => {
    throw new AnnumError('not_found', `There is no readable file "${path}".`, { mend: 'Check the path.', cause });
  });
  if (info.isDirectory()) throw new AnnumError('invalid_input', `"${path}" is a folder, not a file.`, { mend: 'Name a file inside it.' });
  const name = path.replace(/^.*[\\/]/, '');
  return { name, totalBytes: info.size, chunks: () => inflated(name, createReadStream(path, { highWaterMark: CHUNK_BYTES })) };
}

/** Not process.stdin, which is empty in a thread. A pipe is read as a socket: behind npx it is non-blocking, and plain reads of it fail with EAGAIN. */
function standardInput(): Readable {
  const kind = fstatSync(0);
  if (kind.isFIFO() || kind.isSocket()) return new Socket({ fd: 0, readable: true, writable: false });
  return createReadStream('', { fd: 0, autoClose: false, highWaterMark: CHUNK_BYTES });
}

/** Passes bytes through, or inflates them when they begin like gzip. Whoever stops early leaves no file open. */
async function* inflated(name: string, raw: Readable): AsyncGenerator<ByteChunk> {
  try {
    yield* inflatedFrom(name, raw);
  } finally {
    raw.destroy();
  }
}

async function* inflatedFrom(name: string, raw: Readable): AsyncGenerator<ByteChunk> {
  let bytesRead = 0;
  const counted = (async function* () {
    for await (const chunk of raw as AsyncIterable<Buffer>) {
      bytesRead += chunk.length;
      yield chunk;
    }
  })();
  const first = await counted.next();
  if (first.done) return;
  const all = (async function* () {
    yield first.value;
    yield* counted;
  })();
  if (first.value[0] !== 0x1f || first.value[1] !== 0x8b) {
    for await (const chunk of all) yield { chunk, bytesRead };
    return;
  }
  const gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
  const source = Readable.from(all, { objectMode: false });
  source.on('error', (error) => gunzip.destroy(error));
  try {
    for await (const chunk of source.pipe(gunzip) as AsyncIterable<Buffer>) yield { chunk, bytesRead };
  } catch (cause) {
    throw new AnnumError('invalid_input', `"${name}" breaks off: the gzip data is damaged.`, {
      mend: 'Download or make the file again.',
      cause,
    });
  } finally {
    source.destroy();
  }
}
