import { lstat, open, readdir } from 'node:fs/promises';
import { basename, dirname, join, posix, resolve } from 'node:path';
import { AnnumError } from '../../model/errors';
import { type ByteChunk, openBytes } from './open-bytes';
import { openZip } from './zip-entries';

/** A file on disk or in a zip. */
export interface FoundFile {
  /** For people: with its folder when it stands in a zip or a named folder. */
  name: string;
  /** Full path of the folder it lies in, through zips. */
  folder: string;
  /** Bytes on disk. */
  size: number;
  chunks(): AsyncIterable<ByteChunk>;
}

export interface FoundFiles<Kind> {
  files: (FoundFile & { kind: Kind })[];
  close(): void;
}

const FILES_LIMIT = 20_000;

/**
 * Looks through zips, folders (any depth) and files for those that `kindOf` knows by what they hold; their names say nothing, since
 * exports are localised, renamed and nested anew. Throws AnnumError for paths that are not there and for zips that are refused.
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
    if (!entry.isFile()) continue;
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
    yield { name, folder: dirname(resolve(path)), size: source.totalBytes ?? 0, chunks: () => source.chunks() };
    return;
  }
  const zip = await openZip(path, name);
  closers.push(zip.close);
  for (const member of zip.members) {
    yield {
      name: `${name}/${member.path}`,
      folder: posix.join(resolve(path), posix.dirname(member.path)),
      size: member.compressedBytes,
      chunks: () => member.chunks(),
    };
  }
}

async function isZip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return bytesRead === 4 && buffer.readUInt32BE() === 0x504b0304;
  } finally {
    await file.close();
  }
}
