import { AnnumError } from '../../model/errors';
import type { FoundFile } from './found-file';
import type { OpenZip, ZipBudget, ZipMember } from './zip-limits';

/** A zip in a zip is held in memory while it is read. Apple packs one in another in a third. */
const NESTED_DEPTH = 2;
const NESTED_BYTES = 128 * 2 ** 20;

/** What exports carry beside their data, by the thousand, and what no format is made of. */
const MEDIA =
  /\.(?:jpe?g|png|gif|webp|heic|svg|mp[34]|m4[av]|mov|avi|webm|wav|ogg|flac|pdf|docx?|pptx?|fit|gpx|tcx|ics|vcf|mbox)(?:\.gz)?$/i;

export const isMedia = (path: string): boolean => MEDIA.test(path);

/** How zips are opened here: `Zipped` is what holds one. */
export interface ZipOpener<Zipped> {
  open(zipped: Zipped, name: string, budget: ZipBudget): Promise<OpenZip>;
  /** Holds a zip that stood in a zip. */
  hold(parts: readonly Uint8Array[]): Zipped;
}

interface ZipPlace<Zipped> {
  zipped: Zipped;
  name: string;
  /** Full path, through zips. */
  place: string;
  /** Bytes on disk of the outermost zip's member in which it stands, to be spread over its members; null when it is that zip. */
  size: number | null;
  depth: number;
  budget: ZipBudget;
}

/** The files of a zip, and of zips in it. Throws AnnumError for zips that are refused. */
export async function* filesInZip<Zipped>(
  { zipped, name, place, size, depth, budget }: ZipPlace<Zipped>,
  closers: (() => void)[],
  opener: ZipOpener<Zipped>,
): AsyncGenerator<FoundFile> {
  const zip = await opener.open(zipped, name, budget);
  closers.push(zip.close);
  for (const member of zip.members) {
    if (isMedia(member.path)) continue;
    const here = { name: `${name}/${member.path}`, place: `${place}/${member.path}` };
    if (/\.zip$/i.test(member.path)) {
      const inner = await nestedZip(member, here.name, depth);
      const inside = { ...here, size: member.compressedBytes, depth: depth + 1, budget };
      if (inner !== null) yield* filesInZip({ ...inside, zipped: opener.hold(inner) }, closers, opener);
      continue;
    }
    // Inside a nested zip the sizes are of bytes in memory, which only tell how far the reading is.
    const bytes = size === null ? member.compressedBytes : Math.min(size, member.compressedBytes);
    yield { name: here.name, folder: folderOf(here.place), path: null, size: bytes, chunks: () => member.chunks() };
  }
}

const folderOf = (place: string): string => place.slice(0, place.lastIndexOf('/'));

/** A zip in a zip, inflated; null when the member only calls itself one. Throws AnnumError for one that is too large or too deep. */
async function nestedZip(member: ZipMember, name: string, depth: number): Promise<Uint8Array[] | null> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const { chunk } of member.chunks()) {
    if (bytes === 0 && !startsLikeZip(chunk)) return null;
    bytes += chunk.length;
    if (depth >= NESTED_DEPTH || bytes > NESTED_BYTES) {
      throw new AnnumError(
        'too_large',
        `"${name}" is a zip in a zip, ${depth >= NESTED_DEPTH ? 'too deep' : 'too large'} to be read there.`,
        { mend: 'Unpack the outer zip and name the folder.' },
      );
    }
    chunks.push(chunk);
  }
  return bytes === 0 ? null : chunks;
}

const MAGIC = [0x50, 0x4b, 0x03, 0x04];
export const startsLikeZip = (bytes: Uint8Array): boolean => MAGIC.every((byte, at) => bytes[at] === byte);
