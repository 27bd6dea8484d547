import { AnnumError } from '../../model/errors';
import { joined, textIn } from './bytes';
import type { ByteChunk } from './found-file';
import { MAX_ROW_BYTES, NOT_UTF8, type TextRow, type TextRows, TOO_LONG } from './text-row';

const NEWLINE = 0x0a;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
const NONE = new Uint8Array();

/**
 * Splits bytes into lines: LF or CRLF, a byte order mark at the start dropped, the last line with or without its end, blank lines
 * left out. Holds one chunk and at most one line of MAX_ROW_BYTES. Throws AnnumError for UTF-16, which some shells write.
 */
export async function* lines(chunks: AsyncIterable<ByteChunk>): AsyncGenerator<TextRows> {
  let rest: Uint8Array = NONE;
  let skipping = false;
  let line = 1;
  let bytesRead = 0;
  let atStart = true;
  for await (const next of chunks) {
    bytesRead = next.bytesRead;
    let bytes = rest.length === 0 ? next.chunk : joined([rest, next.chunk]);
    if (atStart && bytes.length >= 3) {
      bytes = withoutMark(bytes);
      atStart = false;
    }
    const end = bytes.lastIndexOf(NEWLINE);
    const rows: TextRow[] = [];
    if (end >= 0) {
      let from = 0;
      if (skipping) {
        from = bytes.indexOf(NEWLINE) + 1;
        skipping = false;
        line += 1;
      }
      line = decode(bytes.subarray(from, end + 1), line, rows);
    }
    rest = skipping ? NONE : bytes.subarray(end + 1);
    if (rest.length > MAX_ROW_BYTES) {
      rows.push({ line, problem: TOO_LONG });
      skipping = true;
      rest = NONE;
    }
    yield { rows, bytesRead };
  }
  if (atStart) rest = withoutMark(rest);
  if (rest.length === 0 || skipping) return;
  const rows: TextRow[] = [];
  decode(rest, line, rows);
  yield { rows, bytesRead };
}

/** Adds the lines of `bytes` to `rows` and gives the number of the line that follows. */
function decode(bytes: Uint8Array, firstLine: number, rows: TextRow[]): number {
  let line = firstLine;
  const whole = textIn(bytes);
  const texts: readonly (string | Uint8Array)[] = whole?.split('\n') ?? cutLines(bytes);
  // What follows the last newline belongs to the next call (or is empty).
  const ended = bytes[bytes.length - 1] === NEWLINE;
  const count = ended ? texts.length - 1 : texts.length;
  for (let index = 0; index < count; index++, line++) {
    const cut = texts[index] ?? '';
    const text = typeof cut === 'string' ? cut : textIn(cut);
    if (cut.length > MAX_ROW_BYTES) rows.push({ line, problem: TOO_LONG });
    else if (text === null) rows.push({ line, problem: NOT_UTF8 });
    else if (isInk(text.charCodeAt(0)) || text.trim() !== '') rows.push({ line, text });
  }
  return line;
}

/** Lines of bytes that are no UTF-8 as a whole: each is looked at alone. */
function cutLines(bytes: Uint8Array): Uint8Array[] {
  const cut: Uint8Array[] = [];
  let from = 0;
  for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, from)) {
    cut.push(bytes.subarray(from, end));
    from = end + 1;
  }
  cut.push(bytes.subarray(from));
  return cut;
}

/** ASCII that is seen: saves trimming almost every line. Beyond ASCII there is white space too. */
const isInk = (code: number) => code > 0x20 && code < 0x7f;

function withoutMark(bytes: Uint8Array): Uint8Array {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new AnnumError('invalid_input', 'The file is UTF-16.', { mend: 'Save it as UTF-8 (in PowerShell: Set-Content -Encoding utf8).' });
  }
  return BYTE_ORDER_MARK.every((byte, at) => bytes[at] === byte) ? bytes.subarray(3) : bytes;
}
