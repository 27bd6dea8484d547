import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';
import { AnnumError } from '@/model/errors';

/** A file of an archive; its text is asked for when its turn comes. */
export interface ZipEntry {
  /** With / between folders. */
  readonly name: string;
  readonly text: AsyncIterable<string>;
}

/** Sizes and places are 32 bits wide without the 64-bit form, which some readers lack. */
const MOST = 0xffff_ffff;
/** 2.0: folders and deflate. Bit 3: sizes follow the data; bit 11: names are UTF-8. */
const VERSION = 20;
const FLAGS = 0x0808;
const DEFLATE = 8;

interface Written {
  readonly name: Buffer;
  readonly at: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

/**
 * A zip (PKWARE APPNOTE 6.3.10) as it is made: no more of it is in memory than what is compressed just now. Its bytes come in order, and
 * what the entries throw comes out. Throws `too_large` beyond 4 GB.
 */
export async function* zipStream(entries: AsyncIterable<ZipEntry>, nowMs: number): AsyncGenerator<Buffer> {
  const time = dosTime(new Date(nowMs));
  const written: Written[] = [];
  let at = 0;
  const counted = (bytes: Buffer): Buffer => {
    at += bytes.length;
    if (at > MOST) throw new AnnumError('too_large', 'The archive would be larger than 4 GB.');
    return bytes;
  };
  for await (const { name: path, text } of entries) {
    const name = Buffer.from(path);
    const begin = at;
    yield counted(
      Buffer.concat([header(0x04034b50, [VERSION, FLAGS, DEFLATE], time, { crc: 0, packed: 0, size: 0 }, [name.length, 0]), name]),
    );
    const sums = { crc: 0, size: 0 };
    const dataAt = at;
    for await (const chunk of deflated(text, sums)) yield counted(chunk);
    const one = { name, at: begin, packed: at - dataAt, ...sums };
    if (one.size > MOST) throw new AnnumError('too_large', 'A file of the archive would be larger than 4 GB.');
    written.push(one);
    yield counted(u32(0x08074b50, one.crc, one.packed, one.size));
  }
  const directoryAt = at;
  for (const one of written) {
    const lengths = [one.name.length, 0, 0, 0, 0];
    const place = u32(0, one.at);
    yield counted(Buffer.concat([header(0x02014b50, [VERSION, VERSION, FLAGS, DEFLATE], time, one, lengths), place, one.name]));
  }
  const directory = at - directoryAt;
  yield counted(Buffer.concat([u32(0x06054b50), u16(0, 0, written.length, written.length), u32(directory, directoryAt), u16(0)]));
}

async function* deflated(text: AsyncIterable<string>, sums: { crc: number; size: number }): AsyncGenerator<Buffer> {
  const bytes = async function* () {
    for await (const part of text) {
      const chunk = Buffer.from(part);
      sums.crc = crc32(chunk, sums.crc);
      sums.size += chunk.length;
      yield chunk;
    }
  };
  // What fails is thrown where the compressed bytes are read.
  const packed = pipeline(Readable.from(bytes()), createDeflateRaw(), () => undefined);
  for await (const chunk of packed) yield chunk as Buffer;
}

type Sums = Pick<Written, 'crc' | 'packed' | 'size'>;

/** What local and central headers have in common, in their order. */
const header = (signature: number, kinds: number[], time: number[], { crc, packed, size }: Sums, lengths: number[]): Buffer =>
  Buffer.concat([u32(signature), u16(...kinds, ...time), u32(crc, packed, size), u16(...lengths)]);

function u16(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [index, value] of values.entries()) bytes.writeUInt16LE(value, index * 2);
  return bytes;
}

function u32(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, index * 4);
  return bytes;
}

/** Time and date as MS-DOS had them, in UTC. */
const dosTime = (now: Date): number[] => [
  (now.getUTCHours() << 11) | (now.getUTCMinutes() << 5) | (now.getUTCSeconds() >> 1),
  ((Math.max(1980, now.getUTCFullYear()) - 1980) << 9) | ((now.getUTCMonth() + 1) << 5) | now.getUTCDate(),
];
