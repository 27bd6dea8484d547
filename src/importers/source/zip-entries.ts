import type { Readable } from 'node:stream';
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl';
import { AnnumError } from '../../model/errors';
import type { ByteChunk } from './open-bytes';

/**
 * What a person's own export never comes near, and a bomb needs (limits of comparable importers, ListenBrainz among them; entries are
 * more, because Strava packs a file for each activity).
 */
export interface ZipLimits {
  entries: number;
  entryBytes: number;
  totalBytes: number;
  /** Inflated to deflated size, looked at beyond the first megabyte of an entry. */
  ratio: number;
}

export const ZIP_LIMITS: ZipLimits = { entries: 20_000, entryBytes: 500 * 2 ** 20, totalBytes: 2 * 2 ** 30, ratio: 100 };

const RATIO_FROM_BYTES = 1 << 20;

/** What is left of the limits: zips inside a zip share it. */
export interface ZipBudget {
  entries: number;
  bytes: number;
}

export const newBudget = (limits: ZipLimits = ZIP_LIMITS): ZipBudget => ({ entries: limits.entries, bytes: limits.totalBytes });

export interface ZipMember {
  /** Path inside the zip, with forward slashes. */
  path: string;
  compressedBytes: number;
  /** Inflated bytes; `bytesRead` counts deflated ones of this member. Throws AnnumError when a limit is passed or the data is damaged. */
  chunks(): AsyncGenerator<ByteChunk>;
}

export interface OpenZip {
  members: ZipMember[];
  close(): void;
}

/**
 * Opens a zip, on disk or in memory, and lists its files, without inflating. Links and folders are left out. Throws AnnumError for what
 * is no zip, has too many entries, is encrypted, or names absolute paths or parents. Nothing is ever written to disk.
 */
export async function openZip(
  zipped: string | Buffer,
  name: string,
  limits: ZipLimits = ZIP_LIMITS,
  budget: ZipBudget = newBudget(limits),
): Promise<OpenZip> {
  const opening = typeof zipped === 'string' ? openPromise(zipped, { autoClose: false }) : fromBufferPromise(zipped);
  const zip = await opening.catch((cause: unknown) => {
    throw refused(name, 'is no zip that can be read', cause);
  });
  try {
    if (zip.entryCount > budget.entries) throw tooLarge(name, `has ${zip.entryCount} entries, more than ${budget.entries}`);
    budget.entries -= zip.entryCount;
    const members: ZipMember[] = [];
    for await (const entry of entriesOf(zip, name)) {
      if (entry.fileName.endsWith('/') || isLink(entry)) continue;
      if (entry.isEncrypted()) throw refused(name, `is encrypted ("${entry.fileName}")`);
      members.push({
        path: entry.fileName,
        compressedBytes: entry.compressedSize,
        chunks: () => inflate(zip, entry, `${name}/${entry.fileName}`, limits, budget),
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

/** Unix mode in the upper half of the external attributes. */
const isLink = (entry: Entry): boolean => ((entry.externalFileAttributes >>> 16) & 0xf000) === 0xa000;

async function* inflate(zip: ZipFile, entry: Entry, name: string, limits: ZipLimits, budget: ZipBudget): AsyncGenerator<ByteChunk> {
  if (entry.uncompressedSize > limits.entryBytes)
    throw tooLarge(name, `says it has ${entry.uncompressedSize} bytes, more than ${limits.entryBytes}`);
  let stream: Readable | undefined;
  let inflated = 0;
  try {
    stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      inflated += chunk.length;
      budget.bytes -= chunk.length;
      if (inflated > limits.entryBytes || budget.bytes < 0) throw tooLarge(name, 'inflates to more than an export can have');
      if (inflated > RATIO_FROM_BYTES && inflated > limits.ratio * entry.compressedSize) {
        throw tooLarge(name, `inflates to more than ${limits.ratio} times its size`);
      }
      yield { chunk, bytesRead: Math.min(entry.compressedSize, Math.round((inflated / entry.uncompressedSize) * entry.compressedSize)) };
    }
  } catch (cause) {
    throw cause instanceof AnnumError ? cause : refused(name, 'is damaged', cause);
  } finally {
    stream?.destroy();
  }
}

const refused = (name: string, what: string, cause?: unknown): AnnumError =>
  new AnnumError('invalid_input', `"${name}" ${what}.`, {
    mend: 'Use the zip as it was downloaded, or unpack it and name the folder.',
    cause,
  });

const tooLarge = (name: string, what: string): AnnumError =>
  new AnnumError('too_large', `"${name}" ${what}.`, { mend: 'If the file is to be trusted, unpack it and name the folder.' });
