import type { Readable } from 'node:stream';
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl';
import { isLink, newBudget, type OpenZip, refused, spendEntries, withinLimits, ZIP_LIMITS, type ZipMember } from './zip-limits';

/**
 * Opens a zip, on disk or in memory, and lists its files, without inflating. Links and folders are left out. Throws AnnumError for what
 * is no zip, has too many entries, is encrypted, or names absolute paths or parents. Nothing is ever written to disk.
 */
export async function openZip(zipped: string | Buffer, name: string, limits = ZIP_LIMITS, budget = newBudget(limits)): Promise<OpenZip> {
  const opening = typeof zipped === 'string' ? openPromise(zipped, { autoClose: false }) : fromBufferPromise(zipped);
  const zip = await opening.catch((cause: unknown) => {
    throw refused(name, 'is no zip that can be read', cause);
  });
  try {
    spendEntries(name, zip.entryCount, budget);
    const members: ZipMember[] = [];
    for await (const entry of entriesOf(zip, name)) {
      if (entry.fileName.endsWith('/') || isLink(entry.externalFileAttributes)) continue;
      if (entry.isEncrypted()) throw refused(name, `is encrypted ("${entry.fileName}")`);
      const { compressedSize, uncompressedSize } = entry;
      const said = { name: `${name}/${entry.fileName}`, compressedSize, uncompressedSize };
      members.push({
        path: entry.fileName,
        compressedBytes: compressedSize,
        chunks: () => withinLimits(said, () => inflate(zip, entry), limits, budget),
      });
    }
    return { members, close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function* entriesOf(zip: ZipFile, name: string): AsyncGenerator<Entry> {
  try {
    yield* zip.eachEntry();
  } catch (cause) {
    throw refused(name, 'is damaged, or names files outside itself', cause);
  }
}

async function* inflate(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  let stream: Readable | undefined;
  try {
    stream = await zip.openReadStreamPromise(entry);
    yield* stream as AsyncIterable<Buffer>;
  } finally {
    stream?.destroy();
  }
}
