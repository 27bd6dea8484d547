import { lstat, open, readdir } from 'node:fs/promises';
import { basename, dirname, join, posix, resolve } from 'node:path';
import { AnnumError } from '../../model/errors';
import { jsonElements } from '../source/json-elements';
import { type ByteChunk, openBytes } from '../source/open-bytes';
import { openZip } from '../source/zip-entries';
import { isAccountRow, isExtendedRow, isObject } from './shape';

/** A file of plays, in a zip or on disk. */
interface HistoryFile {
  /** For people: with its folder when it stands in a zip or a named folder. */
  name: string;
  /** The export it belongs to: files of one kind, side by side. */
  input: string;
  kind: 'extended' | 'account';
  /** Bytes on disk. */
  size: number;
  chunks(): AsyncIterable<ByteChunk>;
}

export interface Histories {
  files: HistoryFile[];
  close(): void;
}

const FILES_LIMIT = 20_000;

interface Candidate extends Omit<HistoryFile, 'kind' | 'input'> {
  folder: string;
}

/**
 * Finds the streaming histories in zips, folders (any depth) and files. What a file is, its first rows say, not its name.
 * Extended histories come first. Throws AnnumError when there is none, and for zips that are refused.
 */
export async function findHistories(paths: readonly string[]): Promise<Histories> {
  const closers: (() => void)[] = [];
  const close = () => {
    for (const closer of closers) closer();
  };
  try {
    const files: HistoryFile[] = [];
    for (const path of paths) {
      for await (const candidate of candidatesAt(path, closers)) {
        const kind = await kindOf(candidate);
        if (kind !== null) files.push({ ...candidate, kind, input: `${kind} ${candidate.folder}` });
      }
    }
    if (files.length === 0) {
      throw new AnnumError('not_found', `No Spotify streaming history in ${paths.map((path) => `"${basename(path)}"`).join(', ')}.`, {
        mend: 'Give the zip that Spotify sent (my_spotify_data.zip), its folder, or the Streaming_History_Audio_*.json files.',
      });
    }
    const order = ['extended', 'account'];
    files.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || compare(a.input, b.input) || compare(a.name, b.name));
    return { files, close };
  } catch (error) {
    close();
    throw error;
  }
}

async function* candidatesAt(path: string, closers: (() => void)[]): AsyncGenerator<Candidate> {
  const info = await lstat(path).catch((cause: unknown) => {
    throw new AnnumError('not_found', `There is no readable file or folder "${path}".`, { mend: 'Check the path.', cause });
  });
  if (!info.isDirectory()) {
    yield* candidatesIn(path, basename(path), closers);
    return;
  }
  let seen = 0;
  for (const entry of (await readdir(path, { recursive: true, withFileTypes: true })).sort((a, b) => compare(a.name, b.name))) {
    if (!entry.isFile()) continue;
    seen += 1;
    if (seen > FILES_LIMIT) {
      throw new AnnumError('too_large', `"${path}" holds more than ${FILES_LIMIT} files.`, {
        mend: 'Name the folder of the export itself.',
      });
    }
    const file = join(entry.parentPath, entry.name);
    yield* candidatesIn(file, file.slice(path.length).replace(/^[\\/]+/, ''), closers);
  }
}

async function* candidatesIn(path: string, name: string, closers: (() => void)[]): AsyncGenerator<Candidate> {
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

const FIRST_ROWS = 20;

/** The kind of the first row that is a play; null for everything else an export holds (playlists, pictures, the PDF). */
async function kindOf(candidate: Candidate): Promise<'extended' | 'account' | null> {
  let looked = 0;
  try {
    for await (const { rows } of jsonElements(candidate.name, candidate.chunks())) {
      for (const row of rows) {
        const kind = 'text' in row ? kindOfRow(row.text) : null;
        looked += 1;
        if (kind !== null || looked >= FIRST_ROWS) return kind;
      }
    }
  } catch (error) {
    // A file that breaks off before its first play has none; a refused zip is refused as a whole.
    if (!(error instanceof AnnumError) || error.code === 'too_large') throw error;
  }
  return null;
}

function kindOfRow(text: string): 'extended' | 'account' | null {
  try {
    const row: unknown = JSON.parse(text);
    if (!isObject(row)) return null;
    return isExtendedRow(row) ? 'extended' : isAccountRow(row) ? 'account' : null;
  } catch {
    return null;
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
