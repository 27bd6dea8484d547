import type { ByteChunk, FoundFile } from './found-file';
import { jsonElements } from './json-elements';
import { lines } from './lines';
import { isObject } from './shape';
import type { TextRows } from './text-row';

/** What is looked at to say what a file is; rows beyond it are not. */
const HEAD_BYTES = 1 << 16;

/** The first `count` elements of the array at `path` (see jsonElements) that are objects; none when there is no such array. */
export const firstElements = (file: FoundFile, path: readonly string[], count: number): Promise<Record<string, unknown>[]> =>
  firstObjects(jsonElements(file.name, file.chunks(), path), count);

/** The first `count` lines that are JSON objects. */
export const firstJsonLines = (file: FoundFile, count: number): Promise<Record<string, unknown>[]> =>
  firstObjects(lines(file.chunks()), count);

async function firstObjects(batches: AsyncIterable<TextRows>, count: number): Promise<Record<string, unknown>[]> {
  const found: Record<string, unknown>[] = [];
  let looked = 0;
  for await (const { rows } of batches) {
    for (const row of rows) {
      looked += 1;
      const value = 'text' in row ? parsed(row.text) : null;
      if (value !== null) found.push(value);
      if (looked >= count) return found;
    }
  }
  return found;
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** The beginning of a file as text, `bytes` of it at most; what is no UTF-8 is replaced. */
export async function headText(file: FoundFile, bytes = HEAD_BYTES): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let left = bytes;
  for await (const { chunk } of file.chunks()) {
    const part = chunk.subarray(0, left);
    text += decoder.decode(part, { stream: true });
    left -= part.length;
    if (left <= 0) break;
  }
  return text;
}

/** The same file, whose beginning is read from the disk once however often it is looked at. */
export function withHead(file: FoundFile): FoundFile {
  let head: Promise<IteratorResult<ByteChunk, unknown>> | null = null;
  const readHead = async () => {
    for await (const chunk of file.chunks()) return { done: false as const, value: chunk };
    return { done: true as const, value: undefined };
  };
  return {
    ...file,
    async *chunks() {
      head ??= readHead();
      const first = await head;
      if (first.done) return;
      yield first.value;
      let skip = first.value.chunk.length;
      for await (const next of file.chunks()) {
        const rest = next.chunk.subarray(Math.min(skip, next.chunk.length));
        skip -= next.chunk.length - rest.length;
        if (rest.length > 0) yield { ...next, chunk: rest };
      }
    },
  };
}
