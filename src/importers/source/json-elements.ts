import { isUtf8 } from 'node:buffer';
import { AnnumError } from '../../model/errors';
import type { ByteChunk } from './open-bytes';
import { MAX_ROW_BYTES, NOT_UTF8, type TextRow, type TextRows, TOO_LONG } from './text-row';

/**
 * Cuts the elements out of one top-level JSON array without parsing them: one pass over the bytes, one chunk and one element in
 * memory. An element that is no JSON is found by whoever parses it; the others are not harmed as long as its quotes and
 * brackets match. Yields nothing when the file is no array. Throws AnnumError when the array breaks off.
 */
export async function* jsonElements(name: string, chunks: AsyncIterable<ByteChunk>): AsyncGenerator<TextRows> {
  const cutter = new ElementCutter();
  for await (const { chunk, bytesRead } of chunks) {
    const rows = cutter.cut(chunk);
    if (cutter.state === 'no array') return;
    yield { rows, bytesRead };
  }
  if (cutter.state === 'inside') {
    throw new AnnumError('invalid_input', `"${name}" breaks off in the middle.`, { mend: 'Download or unpack it again.' });
  }
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const NEWLINE = 0x0a;
const OPEN_ARRAY = 0x5b;
const OPEN_OBJECT = 0x7b;
const CLOSE_ARRAY = 0x5d;
const CLOSE_OBJECT = 0x7d;
/** Space, tab, CR, and the bytes of a byte order mark. */
const WHITE = new Set([0x20, 0x09, 0x0d, 0xef, 0xbb, 0xbf]);

class ElementCutter {
  state: 'before' | 'inside' | 'after' | 'no array' = 'before';
  #line = 1;
  /** Brackets that are open inside the array. */
  #depth = 0;
  #inString = false;
  #escaped = false;
  /** Line at which the current element began, 0 between elements. */
  #elementLine = 0;
  #parts: Buffer[] = [];
  #partBytes = 0;

  /** The elements that end in this chunk. */
  cut(chunk: Buffer): TextRow[] {
    const rows: TextRow[] = [];
    let start = 0;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at];
      if (this.#inString) {
        if (this.#escaped) this.#escaped = false;
        else if (byte === BACKSLASH) this.#escaped = true;
        else if (byte === QUOTE) this.#inString = false;
        else if (byte === NEWLINE) this.#line += 1;
        continue;
      }
      if (byte === NEWLINE) {
        this.#line += 1;
        continue;
      }
      if (this.state !== 'inside') {
        if (this.state === 'after' || (byte !== undefined && WHITE.has(byte))) continue;
        this.state = byte === OPEN_ARRAY ? 'inside' : 'no array';
        if (this.state === 'no array') return [];
        continue;
      }
      const ends = this.#depth === 0 && (byte === COMMA || byte === CLOSE_ARRAY);
      if (ends) {
        if (this.#elementLine > 0) {
          this.#keep(chunk.subarray(start, at));
          rows.push(this.#take());
        }
        if (byte === CLOSE_ARRAY) this.state = 'after';
        continue;
      }
      if (this.#elementLine === 0) {
        if (byte !== undefined && WHITE.has(byte)) continue;
        this.#elementLine = this.#line;
        start = at;
      }
      if (byte === QUOTE) this.#inString = true;
      else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) this.#depth += 1;
      else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) this.#depth -= 1;
    }
    if (this.#elementLine > 0) this.#keep(chunk.subarray(start));
    return rows;
  }

  #keep(part: Buffer): void {
    this.#partBytes += part.length;
    if (this.#partBytes <= MAX_ROW_BYTES) this.#parts.push(part);
    else this.#parts = [];
  }

  #take(): TextRow {
    const line = this.#elementLine;
    const tooLong = this.#partBytes > MAX_ROW_BYTES;
    const bytes = this.#parts.length === 1 && this.#parts[0] ? this.#parts[0] : Buffer.concat(this.#parts);
    this.#elementLine = 0;
    this.#parts = [];
    this.#partBytes = 0;
    if (tooLong) return { line, problem: TOO_LONG };
    return isUtf8(bytes) ? { line, text: bytes.toString('utf8') } : { line, problem: NOT_UTF8 };
  }
}
