import { BlobReader, configure, type FileEntry, ZipReader } from '@zip.js/zip.js/index-native.js';
import { AnnumError } from '../../model/errors';
import { streamChunks } from './stream-chunks';
import { isLink, newBudget, type OpenZip, refused, spendEntries, withinLimits, ZIP_LIMITS, type ZipMember } from './zip-limits';

// Whoever reads is in a worker already, and browsers inflate without help.
configure({ useWebWorkers: false });

/**
 * Opens a zip that is a Blob and lists its files: of the Blob only slices are read, the directory at its end and then what is asked for, so
 * its size does not matter. The same refusals and limits as `openZip`; checksums are checked.
 */
export async function openBlobZip(zipped: Blob, name: string, limits = ZIP_LIMITS, budget = newBudget(limits)): Promise<OpenZip> {
  const reader = new ZipReader(new BlobReader(zipped));
  const members: ZipMember[] = [];
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      spendEntries(name, 1, budget);
      if (entry.directory || isLink(entry.externalFileAttributes)) continue;
      if (entry.encrypted) throw refused(name, `is encrypted ("${entry.filename}")`);
      const { compressedSize, uncompressedSize } = entry;
      const said = { name: `${name}/${entry.filename}`, compressedSize, uncompressedSize };
      members.push({
        path: entry.filename,
        compressedBytes: compressedSize,
        chunks: () => withinLimits(said, () => inflate(entry), limits, budget),
      });
    }
  } catch (cause) {
    await reader.close();
    throw cause instanceof AnnumError ? cause : refused(name, 'is no zip that can be read, or names files outside itself', cause);
  }
  return { members, close: () => void reader.close() };
}

/** What an entry inflates to, as fast as it is taken. Throws what zip.js throws for damaged data. */
async function* inflate(entry: FileEntry): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const stop = new AbortController();
  const writing = entry.getData(writable, { signal: stop.signal, checkSignature: true });
  // It is told by the stream as well, or nobody waits for it any more.
  writing.catch(() => undefined);
  try {
    yield* streamChunks(readable);
    await writing;
  } finally {
    stop.abort();
  }
}
