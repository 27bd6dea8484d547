import { AnnumError } from '../../model/errors';
import type { ByteChunk } from './found-file';

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

/** What a zip says of one of its entries. */
export interface ZipEntry {
  readonly name: string;
  readonly compressedSize: number;
  readonly uncompressedSize: number;
}

/** Takes the entries of a zip from what is left. Throws AnnumError when there are more. */
export function spendEntries(name: string, count: number, budget: ZipBudget): void {
  if (count > budget.entries) throw tooLarge(name, `has ${count} entries, more than ${budget.entries}`);
  budget.entries -= count;
}

/** Passes on what an entry inflates to, counting. Throws AnnumError `too_large` where a limit is passed, and `invalid_input` for what `inflate` throws. */
export async function* withinLimits(
  entry: ZipEntry,
  inflate: () => AsyncIterable<Uint8Array>,
  limits: ZipLimits,
  budget: ZipBudget,
): AsyncGenerator<ByteChunk> {
  const { name, compressedSize, uncompressedSize } = entry;
  if (uncompressedSize > limits.entryBytes) throw tooLarge(name, `says it has ${uncompressedSize} bytes, more than ${limits.entryBytes}`);
  let inflated = 0;
  try {
    for await (const chunk of inflate()) {
      inflated += chunk.length;
      budget.bytes -= chunk.length;
      if (inflated > limits.entryBytes || budget.bytes < 0) throw tooLarge(name, 'inflates to more than an export can have');
      if (inflated > RATIO_FROM_BYTES && inflated > limits.ratio * compressedSize) {
        throw tooLarge(name, `inflates to more than ${limits.ratio} times its size`);
      }
      yield { chunk, bytesRead: Math.min(compressedSize, Math.round((inflated / uncompressedSize) * compressedSize)) };
    }
  } catch (cause) {
    throw cause instanceof AnnumError ? cause : refused(name, 'is damaged', cause);
  }
}

/** Unix mode in the upper half of the external attributes. */
export const isLink = (externalFileAttributes: number): boolean => ((externalFileAttributes >>> 16) & 0xf000) === 0xa000;

export const refused = (name: string, what: string, cause?: unknown): AnnumError =>
  new AnnumError('invalid_input', `"${name}" ${what}.`, {
    mend: 'Use the zip as it was downloaded, or unpack it and name the folder.',
    cause,
  });

const tooLarge = (name: string, what: string): AnnumError =>
  new AnnumError('too_large', `"${name}" ${what}.`, { mend: 'If the file is to be trusted, unpack it and name the folder.' });
