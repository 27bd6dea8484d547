import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lines } from '@/importers/source/lines';
import { MAX_ROW_BYTES, NOT_UTF8, TOO_LONG } from '@/importers/source/text-row';
import { all, chunked, pieces } from './chunked';

const linesOf = (bytes: Uint8Array | string, sizes?: readonly number[]) => all(lines(chunked(bytes, sizes)), (batch) => batch.rows);

describe('lines', () => {
  it('cuts any text into its lines, wherever the chunks end', async () => {
    const line = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !/[\n\r\ufeff]/.test(text));
    await fc.assert(
      fc.asyncProperty(
        fc.array(line),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        fc.boolean(),
        pieces,
        async (texts, end, mark, last, sizes) => {
          const body = texts.join(end) + (last ? end : '');
          const found = await linesOf((mark ? '\ufeff' : '') + body, sizes);
          const expected = texts.map((text, index) => ({ line: index + 1, text })).filter(({ text }) => text.trim() !== '');
          // A CR at the end of a line is white space to JSON; it stays.
          expect(found.map((row) => ('text' in row ? { line: row.line, text: row.text.replace(/\r$/, '') } : row))).toEqual(expected);
        },
      ),
    );
  });

  it('leaves out lines of nothing but white space, beyond ASCII too', async () => {
    expect(await linesOf('\u00a0\n\u3000\u2003\nx\n')).toEqual([{ line: 3, text: 'x' }]);
  });

  it('gives nothing for an empty file, or for a byte order mark alone', async () => {
    expect(await linesOf('')).toEqual([]);
    expect(await linesOf('\ufeff', [1])).toEqual([]);
  });

  it('reports a line over 1 MB and reads on after it, in a file and at its end', async () => {
    const long = 'x'.repeat(MAX_ROW_BYTES + 5);
    expect(await linesOf(`a\n${long}\nb\n`)).toEqual([
      { line: 1, text: 'a' },
      { line: 2, problem: TOO_LONG },
      { line: 3, text: 'b' },
    ]);
    expect(await linesOf(`a\n${long}\nb\n`, [3_000_000])).toHaveLength(3);
    expect(await linesOf(`${long}${long}${long}`)).toEqual([{ line: 1, problem: TOO_LONG }]);
  });

  it('reports a line that is no UTF-8 and keeps its neighbours as they are', async () => {
    const bytes = Buffer.concat([Buffer.from('é1\n'), Buffer.from([0x61, 0xff, 0x0a]), Buffer.from('é3')]);
    expect(await linesOf(bytes)).toEqual([
      { line: 1, text: 'é1' },
      { line: 2, problem: NOT_UTF8 },
      { line: 3, text: 'é3' },
    ]);
  });

  it('names UTF-16 for what it is', async () => {
    await expect(linesOf(Buffer.from('\ufeff{"a":1}\n', 'utf16le'))).rejects.toThrow(/UTF-16/);
  });
});
