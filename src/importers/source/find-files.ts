import { lstat, open, readdir } from 'node:fs/promises';
import { basename, dirname, join, posix, resolve } from 'node:path';
import { AnnumError } from '../../model/errors';
import { type ByteChunk, openBytes } from './open-bytes';
import { newBudget, openZip, ZIP_LIMITS, type ZipBudget, type ZipMember } from './zip-entries';

/** A file on disk or in a zip. */
export interface FoundFile {
  /** For people: with its folder when it stands in a zip or a named folder. */
  name: string;
  /** Full path of the folder it lies in, through zips. */
  folder: string;
  /** Where it is on disk; null in a zip. */
  path: string | null;
  /** Bytes on disk. */
  size: number;
  chunks(): AsyncIterable<ByteChunk>;
}

export interface FoundFiles<Kind> {
  files: (FoundFile & { kind: Kind })[];
  close(): void;
}

const FILES_LIMIT = 20_000;
/** A zip in a zip is held in memory while it is read. Apple packs one in another in a third. */
const NESTED_DEPTH = 2;
const NESTED_BYTES = 128 * 2 ** 20;

/** What exports carry beside their data, by the thousand, and what no format is made of. */
const MEDIA =
  /\.(?:jpe?g|png|gif|webp|heic|svg|mp[34]|m4[av]|mov|avi|webm|wav|ogg|flac|pdf|docx?|pptx?|fit|gpx|tcx|ics|vcf|mbox)(?:\.gz)?$/i;

/**
 * Looks through zips (also a zip in a zip), folders (any depth) and files for those that `kindOf` knows by what they hold; their names
 * say nothing, since exports are localised, renamed and nested anew. Throws AnnumError for paths that are not there and for zips that
 * are refused.
 */
export async function findFiles<Kind>(
  paths: readonly string[],
  kindOf: (file: FoundFile) => Promise<Kind | null>,
): Promise<FoundFiles<Kind>> {
  const closers: (() => void)[] = [];
  const close = () => {
    for (const closer of closers) closer();
  };
  try {
    const files: (FoundFile & { kind: Kind })[] = [];
    for (const path of paths) {
      for await (const file of filesAt(path, closers)) {
        const kind = await kindOrNone(file, kindOf);
        if (kind !== null) files.push({ ...file, kind });
      }
    }
    return { files, close };
  } catch (error) {
    close();
    throw error;
  }
}

/** The inputs as people call them, for messages. */
export const namesOf = (paths: readonly string[]): string => paths.map((path) => `"${basename(path)}"`).join(', ');

/** By code point. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

async function kindOrNone<Kind>(file: FoundFile, kindOf: (file: FoundFile) => Promise<Kind | null>): Promise<Kind | null> {
  try {
    return await kindOf(file);
  } catch (error) {
    // A file that breaks off before it shows what it is, is none; a refused zip is refused as a whole.
    if (!(error instanceof AnnumError) || error.code === 'too_large') throw error;
    return null;
  }
}

async function* filesAt(path: string, closers: (() => void)[]): AsyncGenerator<FoundFile> {
  const info = await lstat(path).catch((cause: unknown) => {
    throw new AnnumError('not_found', `There is no readable file or folder "${path}".`, { mend: 'Check the path.', cause });
  });
  if (!info.isDirectory()) {
    yield* filesIn(path, basename(path), closers);
    return;
  }
  let seen = 0;
  for (const entry of (await readdir(path, { recursive: true, withFileTypes: true })).sort((a, b) => compareText(a.name, b.name))) {
    if (!entry.isFile() || MEDIA.test(entry.name)) continue;
    seen += 1;
    if (seen > FILES_LIMIT) {
      throw new AnnumError('too_large', `"${path}" holds more than ${FILES_LIMIT} files.`, {
        mend: 'Name the folder of the export itself.',
      });
    }
    const file = join(entry.parentPath, entry.name);
    yield* filesIn(file, file.slice(path.length).replace(/^[\\/]+/, ''), closers);
  }
}

async function* filesIn(path: string, name: string, closers: (() => void)[]): AsyncGenerator<FoundFile> {
  if (!(await isZip(path))) {
    const source = await openBytes(path);
    yield { name, folder: dirname(resolve(path)), path, size: source.totalBytes ?? 0, chunks: () => source.chunks() };
    return;
  }
  yield* filesInZip({ zipped: path, name, place: resolve(path), size: null, depth: 0, budget: newBudget() }, closers);
}

interface ZipPlace {
  zipped: string | Buffer;
  name: string;
  /** Full path, through zips. */
  place: string;
  /** Bytes on disk of the zip on disk in which it stands, to be spread over its members; null when it is that zip. */
  size: number | null;
  depth: number;
  budget: ZipBudget;
}

async function* filesInZip({ zipped, name, place, size, depth, budget }: ZipPlace, closers: (() => void)[]): AsyncGenerator<FoundFile> {
  const zip = await openZip(zipped, name, ZIP_LIMITS, budget);
  closers.push(zip.close);
  for (const member of zip.members) {
    if (MEDIA.test(member.path)) continue;
    const here = { name: `${name}/${member.path}`, place: posix.join(place, member.path) };
    if (/\.zip$/i.test(member.path)) {
      const inner = await nestedZip(member, here.name, depth);
      if (inner !== null) yield* filesInZip({ ...here, zipped: inner, size: member.compressedBytes, depth: depth + 1, budget }, closers);
      continue;
    }
    // Inside a nested zip the sizes are of bytes in memory, which only tell how far the reading is.
    const bytes = size === null ? member.compressedBytes : Math.min(size, member.compressedBytes);
    yield { name: here.name, folder: posix.dirname(here.place), path: null, size: bytes, chunks: () => member.chunks() };
  }
}

/** A zip in a zip, inflated; null when the member only calls itself one. Throws AnnumError for one that is too large or too deep. */
async function nestedZip(member: ZipMember, name: string, depth: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const { chunk } of member.chunks()) {
    if (bytes === 0 && !startsLikeZip(chunk)) return null;
    bytes += chunk.length;
    if (depth >= NESTED_DEPTH || bytes > NESTED_BYTES) {
      throw new AnnumError(
        'too_large',
        `"${name}" is a zip in a zip, ${depth >= NESTED_DEPTH ? 'too deep' : 'too large'} to be read there.`,
        {
          mend: 'Unpack the outer zip and name the folder.',
        },
      );
    }
    chunks.push(chunk);
  }
  return bytes === 0 ? null : Buffer.concat(chunks);
}

const startsLikeZip = (bytes: Buffer): boolean => bytes.length >= 4 && bytes.readUInt32BE() === 0x504b0304;

async function isZip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return startsLikeZip(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}
