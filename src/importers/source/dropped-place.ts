import { AnnumError } from '../../model/errors';
import { openBlobZip } from './blob-zip';
import type { ByteChunk, FoundFile, Place } from './found-file';
import { streamChunks } from './stream-chunks';
import { filesInZip, isMedia, startsLikeZip, type ZipOpener } from './walk-zip';
import { newBudget, ZIP_LIMITS } from './zip-limits';

/** A file in the hands of a browser, with its path in the folder that was dropped or chosen. */
export interface DroppedFile {
  readonly path: string;
  readonly blob: Blob;
}

const FILES_LIMIT = 20_000;

/** What somebody dropped or chose, as the one place that it is: files and zips, with the folders that they lay in. */
export function droppedPlace(files: readonly DroppedFile[]): Place {
  const name = files[0]?.path.split('/')[0] ?? '';
  return {
    name,
    async *files(closers) {
      const wanted = files.filter(({ path }) => !isMedia(path));
      if (wanted.length > FILES_LIMIT) {
        throw new AnnumError('too_large', `"${name}" holds more than ${FILES_LIMIT} files.`, {
          mend: 'Choose the folder of the export itself.',
        });
      }
      for (const file of wanted) yield* filesIn(file, closers);
    },
  };
}

async function* filesIn({ path, blob }: DroppedFile, closers: (() => void)[]): AsyncGenerator<FoundFile> {
  const head = new Uint8Array(await blob.slice(0, 4).arrayBuffer());
  if (startsLikeZip(head)) {
    yield* filesInZip({ zipped: blob, name: path, place: path, size: null, depth: 0, budget: newBudget() }, closers, ZIPS);
    return;
  }
  const gzip = head[0] === 0x1f && head[1] === 0x8b;
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
  yield { name: path, folder, path: null, size: blob.size, chunks: () => (gzip ? unpacked(path, blob) : plain(blob)) };
}

const ZIPS: ZipOpener<Blob> = {
  open: (zipped, name, budget) => openBlobZip(zipped, name, ZIP_LIMITS, budget),
  hold: (parts) => new Blob(parts.map((part) => new Uint8Array(part))),
};

async function* plain(blob: Blob): AsyncGenerator<ByteChunk> {
  let bytesRead = 0;
  for await (const chunk of streamChunks(blob.stream())) {
    bytesRead += chunk.length;
    yield { chunk, bytesRead };
  }
}

async function* unpacked(name: string, blob: Blob): AsyncGenerator<ByteChunk> {
  let bytesRead = 0;
  const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      bytesRead += chunk.length;
      controller.enqueue(chunk);
    },
  });
  try {
    const stream = blob.stream().pipeThrough(counted).pipeThrough(new DecompressionStream('gzip'));
    for await (const chunk of streamChunks(stream)) yield { chunk, bytesRead };
  } catch (cause) {
    throw new AnnumError('invalid_input', `"${name}" breaks off: the gzip data is damaged.`, {
      mend: 'Download or make the file again.',
      cause,
    });
  }
}
