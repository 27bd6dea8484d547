import fc from 'fast-check';
import type { ByteChunk } from '@/importers/source/found-file';

/** `bytes` in pieces of the given sizes, over and over. */
export async function* chunked(bytes: Uint8Array | string, sizes: readonly number[] = [1 << 16]): AsyncGenerator<ByteChunk> {
  const all = Buffer.from(bytes);
  for (let from = 0, turn = 0; from < all.length; turn++) {
    const to = Math.min(all.length, from + (sizes[turn % sizes.length] ?? 1));
    yield { chunk: all.subarray(from, to), bytesRead: to };
    from = to;
  }
}

/** Sizes of pieces that cut a text anywhere, also inside a character. */
export const pieces = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 });

export async function all<T, R>(batches: AsyncIterable<T>, rowsOf: (batch: T) => readonly R[]): Promise<R[]> {
  const rows: R[] = [];
  for await (const batch of batches) rows.push(...rowsOf(batch));
  return rows;
}
